package import Build
package import Diagnostics
import Dispatch
import FlyingSocks
import Foundation
import Pages
import Site
import Synchronization

/// Shows a project's pages to a browser on this machine while somebody writes: each page is made when it is asked for, and
/// open pages are told when anything changed.
package final class PreviewServer: Sendable {
  /// What went wrong before a page could be shown.
  package enum Failure: Error {
    case portIsTaken
  }

  /// Of the front page.
  package let address: String
  private let socket: Socket
  private let handler: PreviewHandler
  private let site: CurrentSite
  private let listeners = Listeners()
  private let makers = DispatchQueue(label: "pages", attributes: .concurrent)

  /// Listens from now on.
  ///
  /// - Parameters:
  ///   - site: as it is by now.
  ///   - port: of 127.0.0.1.
  ///   - language: in which it tells what is wrong.
  package init(_ site: LiveSite, port: UInt16, language: Language = .vietnamese) throws {
    self.site = CurrentSite(site)
    address = "http://127.0.0.1:\(port)\(site.site.settings.basePath)"
    let token = FixRequest.makeToken()
    handler = PreviewHandler(
      policy: RequestPolicy(port: port), site: self.site, listeners: listeners,
      desk: try Desk(language: language, token: token), files: PreviewFiles(),
      mending: PreviewMending(token: token, language: language))
    socket = try Socket(domain: AF_INET)
    try socket.setValue(true, for: .localAddressReuse)
    do {
      try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw Failure.portIsTaken
    }
    try socket.listen()
  }

  /// Serves until the task is cancelled.
  package func run() async throws {
    let pool: SocketPool<ePoll> = .ePoll()
    try await pool.prepare()
    let socket = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { [self] in try await accept(socket) }
      group.addTask { [listeners] in
        while true {
          try await Task.sleep(for: .seconds(10))
          listeners.tell(Listeners.heartbeat)
        }
      }
      defer { listeners.close() }
      try await group.next()
      group.cancelAll()
    }
  }

  private func accept(_ socket: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      for try await connection in socket.sockets {
        group.addTask {
          await HTTPConnection(socket: connection) { await self.answer(to: $0, $1) }.serve()
        }
      }
    }
  }

  /// On a thread beside those of tasks: what is made may wait for another program.
  private func answer(to request: RequestHead, _ body: [UInt8]) async -> Answer {
    await withCheckedContinuation { answered in
      makers.async { [handler] in answered.resume(returning: handler.answer(to: request, body)) }
    }
  }

  /// Shows another site from now on, and tells the open pages.
  package func show(_ next: LiveSite) {
    listeners.tell(Listeners.event(site.set(next)))
  }
}

/// The site as it is by now, and what open pages are told of it. May be used from many threads at once.
final class CurrentSite: Sendable {
  struct Shown: Sendable {
    let site: LiveSite
    let news: String

    /// Of a large site the news take a while, and each page has them in it.
    init(_ site: LiveSite) {
      self.site = site
      news = PreviewPage.news(of: site)
    }
  }

  private let shown: Mutex<Shown>

  init(_ site: LiveSite) { shown = Mutex(Shown(site)) }

  var value: Shown { shown.withLock { $0 } }

  /// - Returns: what open pages are to be told.
  func set(_ next: LiveSite) -> String {
    let next = Shown(next)
    shown.withLock { $0 = next }
    return next.news
  }
}
