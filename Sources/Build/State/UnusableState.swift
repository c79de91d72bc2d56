/// Why a state is of no use.
enum UnusableState: Error, Equatable {
  case absent, damaged, otherVersion
  /// It is there, perhaps whole, but the disk does not give it.
  case unreadable(FileSystemError)
}
