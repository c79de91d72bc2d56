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

  /// Why, as a sentence: “No space left on device.”
  package var message: String { reason.prefix(1).uppercased() + reason.dropFirst() + "." }

  /// Why, in words. Always English: no other text depends on the locale either.
  var reason: String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EEXIST, ENOTEMPTY: "something is there already"
    case ENXIO, ENODEV: "it is no regular file"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ELOOP: "it is a symbolic link"
    case EINVAL: "this kind of file does not allow it"
    case ENOSPC: "no space left on device"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the file system is read-only"
    case EIO: "the device reports an error"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EFBIG: "the file is too large"
    case EBUSY: "it is in use"
    case ENOMEM: "out of memory"
    case EXDEV: "it lies on another file system"
    default: "the system reports error \(code)"
    }
  }
}

extension FileSystemError: CustomStringConvertible {
  package var description: String { "Cannot \(operation.rawValue) “\(path)”: \(message)" }
}
