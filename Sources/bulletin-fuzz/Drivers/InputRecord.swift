import Glibc

/// A file that holds the input which is being checked, so that it outlives the process.
struct InputRecord {
  private let path: String
  private let file: Int32

  init(path: String) {
    self.path = path
    file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  }

  func write(_ input: [UInt8]) {
    unsafe input.withUnsafeBytes { _ = unsafe pwrite(file, $0.baseAddress, $0.count, 0) }
    ftruncate(file, input.count)
  }

  func remove() { _ = unsafe unlink(path) }
}
