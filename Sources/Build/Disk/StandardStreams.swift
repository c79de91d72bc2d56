import Glibc

/// The descriptors of standard input, output and errors.
package enum StandardStreams {
  /// Has closed streams stand open to nothing, and a reader that is gone be an error of writing.
  ///
  /// Else the next file to be opened, such as the state, would get the number of a closed stream, and with it all
  /// messages; and a message that nobody reads would end a build among its steps. What is written to a closed stream
  /// fails as before, since it is open for reading alone: a report that nobody got must not pass for one that was read.
  ///
  /// To be called before anything else opens files: also the runtime, for an asynchronous `main`.
  package static func secure() {
    // The lowest free number is taken.
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
