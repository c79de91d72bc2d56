import CLinux

/// Settings of the allocator for a program that soon ends.
package enum MemoryTuning {
  /// Has each thread's heap grow by much at once: the C library else asks the system for every few pages, which took
  /// four per cent of an incremental build. Untouched pages cost nothing.
  ///
  /// To be called before there are threads.
  package static func apply() {
    let step: Int32 = 32 << 20
    _ = mallopt(M_TOP_PAD, step)
    _ = mallopt(M_TRIM_THRESHOLD, 2 * step)
    _ = mallopt(M_MMAP_THRESHOLD, step)
  }
}
