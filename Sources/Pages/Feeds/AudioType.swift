/// The media type of a recording, by the ending of its name.
struct AudioType {
  let name: String

  /// Nil for an ending that no recording has.
  init?(path: String) {
    let file = path.split(separator: "/").last ?? ""
    let parts = file.split(separator: ".")
    guard parts.count > 1, let name = Self.names[parts[parts.count - 1].lowercased()] else {
      return nil
    }
    self.name = name
  }

  private static let names = [
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "m4b": "audio/mp4", "mp4": "audio/mp4",
    "aac": "audio/aac", "oga": "audio/ogg", "ogg": "audio/ogg", "opus": "audio/ogg",
    "flac": "audio/flac", "wav": "audio/wav", "weba": "audio/webm", "webm": "audio/webm",
  ]
}
