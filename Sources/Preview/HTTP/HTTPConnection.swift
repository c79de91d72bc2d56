import FlyingSocks
import Foundation

/// A browser's connection: its requests, one after the other, each with its answer.
struct HTTPConnection: Sendable {
  let socket: AsyncSocket
  let answer: @Sendable (RequestHead) async -> Answer

  /// How long a connection may be idle, and how long a request may take to come, in seconds.
  private static let longestIdleTime = 75.0
  private static let longestRequestTime = 10.0

  private enum Incoming: Sendable {
    /// With what came behind it.
    case request(RequestHead, rest: [UInt8])
    case refused(Status)
    case closed
  }

  /// Answers until one of both sides ends it.
  func serve() async {
    defer { try? socket.close() }
    var rest: [UInt8] = []
    while !Task.isCancelled {
      switch await next(after: rest) {
      case .closed: return
      case .refused(let status):
        try? await send(.refusal(status))
        return
      case .request(let request, let behind):
        rest = behind
        var answer = await answer(request)
        answer.isHeadAlone = request.method == "HEAD"
        if !request.keepsAlive { answer.keepsAlive = false }
        do { try await send(answer) } catch { return }
        if !answer.keepsAlive || answer.isStream { return }
      }
    }
  }

  // MARK: Requests

  private func next(after rest: [UInt8]) async -> Incoming {
    var bytes = rest
    if bytes.isEmpty {
      let first = await within(Self.longestIdleTime) { try? await socket.read(atMost: 4096) }
      guard let first = first ?? nil, !first.isEmpty else { return .closed }
      bytes = first
    }
    let begun = bytes
    return await within(Self.longestRequestTime) { await request(begun) }
      ?? .refused(.requestTimeout)
  }

  private func request(_ begun: [UInt8]) async -> Incoming {
    var bytes = begun
    var searched = 0
    while true {
      if let end = Self.end(of: bytes, from: max(0, searched - 3)) {
        do throws(Status) {
          return .request(try RequestHead(Array(bytes[..<end])), rest: Array(bytes[(end + 4)...]))
        } catch {
          return .refused(error)
        }
      }
      // The first line alone may be too long, which says more.
      if bytes.count > RequestHead.longest {
        return .refused(bytes.contains(UInt8(ascii: "\n")) ? .headersTooLarge : .targetTooLong)
      }
      searched = bytes.count
      guard let more = try? await socket.read(atMost: 4096), !more.isEmpty else { return .closed }
      bytes += more
    }
  }

  /// Where the empty line begins.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (start...max(start, bytes.count - 4)).first { place in
      place + 4 <= bytes.count && bytes[place] == 13 && bytes[place + 1] == 10
        && bytes[place + 2] == 13 && bytes[place + 3] == 10
    }
  }

  /// Nil if it took longer.
  private func within<Result: Sendable>(
    _ seconds: Double, _ work: @escaping @Sendable () async -> Result
  ) async -> Result? {
    await withTaskGroup(of: Result?.self) { group in
      group.addTask { await work() }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return nil
      }
      let first = await group.next()
      group.cancelAll()
      return first ?? nil
    }
  }

  // MARK: Answers

  private func send(_ answer: Answer) async throws {
    let head = Data(answer.head)
    if answer.isHeadAlone { return try await socket.write(head) }
    switch answer.body {
    case .bytes(let bytes): try await socket.write(head + Data(bytes))
    case .file(let path, let range):
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      try file.seek(toOffset: UInt64(range.lowerBound))
      try await socket.write(head)
      var left = range.count
      while left > 0 {
        guard let piece = try file.read(upToCount: min(left, 1 << 16)), !piece.isEmpty else {
          // The file is shorter by now than its answer says.
          throw SocketError.disconnected
        }
        try await socket.write(piece)
        left -= piece.count
      }
    case .events(let events):
      try await socket.write(head)
      for await event in events { try await socket.write(Data(event)) }
    }
  }
}
