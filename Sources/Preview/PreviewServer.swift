package import Build
import FlyingFox
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
    case unexpected(String)
  }

  /// Of the front page.
  package let address: String
  private let server: HTTPServer
  private let site: CurrentSite
  private let listeners = Listeners()

  /// - Parameters:
  ///   - site: as it is by now.
  ///   - port: of 127.0.0.1.
  package init(_ site: LiveSite, port: UInt16) throws {
    self.site = CurrentSite(site)
    address = "http://127.0.0.1:\(port)\(site.site.settings.basePath)"
    let handler = PreviewHandler(
      policy: RequestPolicy(port: port), site: self.site, listeners: listeners,
      desk: try Desk(), files: PreviewFiles())
    server = HTTPServer(
      config: HTTPServer.Configuration(
        address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port),
        // More than any page needs to be made.
        timeout: 120, sharedRequestBufferSize: 4096, sharedRequestReplaySize: 4096,
        logger: .disabled),
      handler: handler)
  }

  /// Serves until the task is cancelled.
  package func run() async throws {
    let heartbeat = Task { [listeners] in
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(10))
        listeners.tell(Listeners.heartbeat)
      }
    }
    defer {
      heartbeat.cancel()
      listeners.close()
    }
    do {
      try await server.run()
    } catch let error as SocketError {
      if case .failed(_, let code, _) = error, code == EADDRINUSE {
        throw Failure.portIsTaken
      }
      throw Failure.unexpected("\(error)")
    }
  }

  package func waitUntilListening() async throws { try await server.waitUntilListening() }

  /// Shows another site from now on, and tells the open pages.
  package func show(_ next: LiveSite) {
    site.set(next)
    listeners.tell(Listeners.event(PreviewPage.news(of: next)))
  }
}

/// The site as it is by now. May be used from many threads at once.
final class CurrentSite: Sendable {
  private let site: Mutex<LiveSite>

  init(_ site: LiveSite) { self.site = Mutex(site) }

  var value: LiveSite { site.withLock { $0 } }

  func set(_ next: LiveSite) { site.withLock { $0 = next } }
}
