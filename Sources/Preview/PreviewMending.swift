import Build
import Diagnostics
import Digests
import Synchronization

/// Mends a mistake when an open page asks for it: with the fix of the report that it shows, in the file that was judged.
final class PreviewMending: Sendable {
  private let token: String
  private let language: Language
  /// One at a time: the second of two for one file is of another file by then.
  private let turn = Mutex(())

  /// - Parameters:
  ///   - token: the secret of this run.
  ///   - language: in which a refusal is told.
  init(token: String, language: Language) {
    self.token = token
    self.language = language
  }

  /// - Parameter body: of a request whose origin is the preview itself.
  func answer(to body: [UInt8], _ site: LiveSite) -> Answer {
    guard let request = FixRequest(body) else { return .refusal(.badRequest) }
    guard request.token == token else { return .refusal(.forbidden) }
    guard request.path.hasPrefix("content/") else { return .refusal(.forbidden) }
    guard let fix = site.fix(of: request.path, key: request.key),
      fix.digest.hexadecimal == request.digest
    else { return refusal(.changed) }
    do throws(MendingError) {
      let mender = FileMender(root: site.root, fileSystem: DiskFileSystem())
      try turn.withLock { _ throws(MendingError) in try mender.mend(request.path, [fix]) }
      return .text(.ok)
    } catch {
      return refusal(error)
    }
  }

  private func refusal(_ error: MendingError) -> Answer {
    let status: Status =
      switch error {
      case .changed: .conflict
      case .outside: .forbidden
      case .disk: .internalServerError
      }
    return .text(status, error.message.text(in: language))
  }
}
