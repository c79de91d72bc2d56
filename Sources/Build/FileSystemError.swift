import Glibc

/// An operation on the disk that failed: which, on what, and why.
package struct FileSystemError: Error, Hashable, Sendable {
  package enum Operation: String, Sendable {
    case read, write, inspect, list, create, rename, remove, lock
  }

  package var operation: Operation
  package var path: String
  /// The `errno` of the system call.
  package var code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether there was no room for what was to be written.
  var isOfFullDisk: Bool { code == ENOSPC || code == EDQUOT }

  /// Why, as a sentence: “No space left on device.” Always English: no other text depends on the
  /// locale either.
  package var message: String {
    switch code {
    case ENOENT: "There is no such file or folder."
    case EACCES, EPERM: "Permission denied."
    case EEXIST, ENOTEMPTY: "Something is there already."
    case ENOTDIR: "A part of the path is not a folder."
    case EISDIR: "It is a folder."
    case ELOOP: "It is a symbolic link."
    case EINVAL: "This kind of file does not allow it."
    case ENOSPC: "No space left on device."
    case EDQUOT: "The disk quota is used up."
    case EROFS: "The file system is read-only."
    case EIO: "The device reports an error."
    case ENAMETOOLONG: "The name is too long."
    case EMFILE, ENFILE: "Too many files are open."
    case EFBIG: "The file is too large."
    case EBUSY: "It is in use."
    case ENOMEM: "Out of memory."
    case EXDEV: "It lies on another file system."
    default: "The system reports error \(code)."
    }
  }
}

extension FileSystemError: CustomStringConvertible {
  package var description: String { "Cannot \(operation.rawValue) “\(path)”: \(message)" }
}
