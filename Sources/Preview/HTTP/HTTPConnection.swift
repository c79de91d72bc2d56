import FlyingSocks
import Foundation

/// A browser's connection: its requests, one after the other, each with its answer.
struct HTTPConnection: Sendable {
  let socket: AsyncSocket
  let answer: @Sendable (RequestHead, _ body: [UInt8]) async -> Answer

  private enum Incoming: Sendable {
    /// With what came behind it.
    case request(RequestHead, body: [UInt8], rest: [UInt8])
    case refused(Status)
    case closed
  }

  /// Answers until one of both sides ends it.
  func serve() async {
    let patience = Patience()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await answerAll(patience) }
      // One for the whole connection: a sleep that is given up is kept until it would have ended.
      group.addTask { await watch(patience) }
      await group.next()
      group.cancelAll()
    }
    try? socket.close()
  }

  private func answerAll(_ patience: Patience) async {
    var rest: [UInt8] = []
    while !Task.isCancelled {
      switch await next(after: rest, patience) {
      case .closed: return
      case .refused(let status):
        try? await send(.refusal(status))
        return
      case .request(let request, let body, let behind):
        rest = behind
        var answer = await answer(request, body)
        answer.isHeadAlone = request.method == "HEAD"
        if !request.keepsAlive { answer.keepsAlive = false }
        do { try await send(answer) } catch { return }
        if !answer.keepsAlive || answer.isStream { return }
      }
    }
  }

  /// Ends when the other side has kept waiting for too long.
  private func watch(_ patience: Patience) async {
    while (try? await Task.sleep(for: .seconds(2))) != nil {
      switch patience.state {
      case .lasting: continue
      case .endedIdle: return
      case .endedWithinRequest:
        try? await send(.refusal(.requestTimeout))
        return
      }
    }
  }

  // MARK: Requests

  private func next(after rest: [UInt8], _ patience: Patience) async -> Incoming {
    defer { patience.stop() }
    var bytes = rest
    if bytes.isEmpty {
      patience.begin(.idle)
      guard let first = try? await socket.read(atMost: 4096), !first.isEmpty else { return .closed }
      bytes = first
    }
    patience.begin(.request)
    return await request(bytes)
  }

  private func request(_ begun: [UInt8]) async -> Incoming {
    var bytes = begun
    var searched = 0
    while true {
      if let end = Self.end(of: bytes, from: max(0, searched - 3)) {
        do throws(Status) {
          return await request(try RequestHead(Array(bytes[..<end])), behind: bytes[(end + 4)...])
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

  /// The request with its body, of which no more is read than is needed.
  private func request(_ head: RequestHead, behind begun: ArraySlice<UInt8>) async -> Incoming {
    // Nobody looks at the body of a request that is refused for its method.
    guard head.method == "POST", head.contentLength > 0 else {
      return .request(head, body: [], rest: Array(begun))
    }
    guard head.contentLength <= RequestHead.longestBody else { return .refused(.contentTooLarge) }
    var bytes = Array(begun)
    while bytes.count < head.contentLength {
      guard let more = try? await socket.read(atMost: 4096), !more.isEmpty else { return .closed }
      bytes += more
    }
    return .request(
      head, body: Array(bytes[..<head.contentLength]), rest: Array(bytes[head.contentLength...]))
  }

  /// Where the empty line begins.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (start...max(start, bytes.count - 4)).first { place in
      place + 4 <= bytes.count && bytes[place] == 13 && bytes[place + 1] == 10
        && bytes[place + 2] == 13 && bytes[place + 3] == 10
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
