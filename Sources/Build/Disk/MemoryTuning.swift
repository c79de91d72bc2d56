import CLinux

/// Settings of the allocator.
package enum MemoryTuning {
  /// Has each thread's heap be as large as it may become from the beginning: the C library else asks the system for
  /// every few pages, while all other threads wait. Untouched pages cost nothing.
  ///
  /// For a program that soon ends: what is freed stays in its heaps.
  ///
  /// To be called before there are threads.
  package static func apply() {
    // The C library's own limit for the heap of a thread, which grows by single pages beyond what it began with.
    let heap: Int32 = 64 << 20
    _ = mallopt(M_TOP_PAD, heap)
    _ = mallopt(M_TRIM_THRESHOLD, heap)
    // Large lists are taken from the system and given back to it one by one: in the heap of the thread that freed them
    // they would be of no use to the others.
    _ = mallopt(M_MMAP_THRESHOLD, 4 << 20)
  }

  /// Gives the system what no longer is of use, for a program that goes on: of some MiB it takes a few milliseconds.
  package static func giveBack() { malloc_trim(0) }
}
