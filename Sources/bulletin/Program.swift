import ArgumentParser
import Build

/// The process.
@main
enum Program {
  static func main() {
    StandardStreams.secure()
    MemoryTuning.apply()
    Bulletin.main(nil)
  }
}
