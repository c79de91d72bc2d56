import ArgumentParser
import Build
import Dispatch
import Foundation

/// The process.
///
/// Its `main` is not asynchronous: before such a one, the runtime starts threads and opens files.
@main
enum Program {
  static func main() {
    StandardStreams.secure()
    MemoryTuning.apply()
    Task {
      await Bulletin.main(nil)
      exit(EXIT_SUCCESS)
    }
    dispatchMain()
  }
}
