#if LIBFUZZER
  import CLibFuzzer
  import Synchronization

  /// The target that libFuzzer's callback runs, which takes no context.
  private let current = Mutex<FuzzTarget?>(nil)

  /// Hands the process over to libFuzzer, with the arguments behind the target's name.
  ///
  /// - Returns: the exit code.
  func runLibFuzzer(_ target: FuzzTarget) -> Int32 {
    current.withLock { $0 = target }
    // libFuzzer passes over the first argument, and may start itself again by it.
    let start = unsafe CommandLine.unsafeArgv
    var count = CommandLine.argc - 1
    unsafe start[1] = start[0]
    var arguments = unsafe start + 1
    return unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      let input = unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: size))
      do {
        if let target = current.withLock({ $0 }) { try checkInTime(target, input) }
      } catch {
        fatalError("\(error)")
      }
      return 0
    }
  }
#endif
