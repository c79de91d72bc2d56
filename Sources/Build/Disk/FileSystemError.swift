package import Diagnostics
import Glibc

/// An operation on the disk that failed: which, on what, and why.
package struct FileSystemError: Error, Hashable, Sendable {
  package enum Operation: Sendable {
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

  /// What failed, and why: “Cannot write “a”: No space left on device.”
  package var message: Message {
    switch operation {
    case .read: "Cannot read “\(path)”: \(sentence: reason)"
    case .write: "Cannot write “\(path)”: \(sentence: reason)"
    case .inspect: "Cannot inspect “\(path)”: \(sentence: reason)"
    case .list: "Cannot list “\(path)”: \(sentence: reason)"
    case .create: "Cannot create “\(path)”: \(sentence: reason)"
    case .rename: "Cannot rename “\(path)”: \(sentence: reason)"
    case .remove: "Cannot remove “\(path)”: \(sentence: reason)"
    case .lock: "Cannot lock “\(path)”: \(sentence: reason)"
    }
  }

  /// Why, as a part of a sentence.
  package var reason: Message {
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
    default: "the system reports error \(Int(code))"
    }
  }
}

extension FileSystemError: CustomStringConvertible {
  package var description: String { message.english }
}
