import Foundation

/// Opens an address in the reader's browser; where there is none, nothing happens: the address stands at the terminal.
func openBrowser(_ address: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  #if os(macOS)
    process.arguments = ["open", address]
  #else
    process.arguments = ["xdg-open", address]
  #endif
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try? process.run()
}
