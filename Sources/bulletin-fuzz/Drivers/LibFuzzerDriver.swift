#if LIBFUZZER
  import CLibFuzzer
  import Synchronization

  /// The target that libFuzzer's callback runs, which takes no context.
  private let current = Mutex<FuzzTarget?>(nil)

  /// How long inputs get by small changes, in bytes.
  private let usualLength = 4096

  /// Hands the process over to libFuzzer, with the arguments of the command.
  ///
  /// - Returns: the exit code.
  func runLibFuzzer(_ target: FuzzTarget) -> Int32 {
    current.withLock { $0 = target }
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    return unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      let input = unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: size))
      do {
        if let target = current.withLock({ $0 }) { try checkInTime(target, input) }
      } catch {
        fatalError("\(error)")
      }
      // -1: not to be built upon. Long ones would slow all others down.
      return size > 2 * usualLength ? -1 : 0
    }
  }

  /// Changes an input as libFuzzer does, and now and then repeats a part of it up to the limit.
  ///
  /// By itself libFuzzer would take hours to come to long inputs, and what is slow or large shows only there.
  @_cdecl("LLVMFuzzerCustomMutator")
  func mutate(
    _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: UInt32
  ) -> Int {
    let size = unsafe LLVMFuzzerMutate(data, size, min(limit, max(size, usualLength)))
    guard seed.isMultiple(of: 512), size > 0 else { return size }
    var generator = Generator(seed: UInt64(seed))
    let start = Int.random(in: 0..<size, using: &generator)
    let length = min(size - start, 1 << Int.random(in: 0...6, using: &generator))
    let input = unsafe [UInt8](UnsafeBufferPointer(start: data, count: size))
    let copies = repeatElement(input[start..<(start + length)], count: (limit - size) / length)
    let long = input[..<start] + copies.joined() + input[start...]
    unsafe data.update(from: Array(long), count: long.count)
    return long.count
  }
#endif
