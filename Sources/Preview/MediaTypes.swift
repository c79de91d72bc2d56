/// What a file is, for `Content-Type`, by its ending.
func mediaType(of address: String) -> String {
  let ending = address.split(separator: ".").last?.lowercased() ?? ""
  return types[ending] ?? "application/octet-stream"
}

private let types: [String: String] = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "txt": "text/plain; charset=utf-8",
  "csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8",
  "xml": "application/xml; charset=utf-8", "webmanifest": "application/manifest+json",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
  "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "opus": "audio/ogg",
  "wav": "audio/wav", "mp4": "video/mp4", "webm": "video/webm", "pdf": "application/pdf",
  "doc": "application/msword",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xls": "application/vnd.ms-excel",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "odt": "application/vnd.oasis.opendocument.text",
  "ods": "application/vnd.oasis.opendocument.spreadsheet", "zip": "application/zip",
  "woff2": "font/woff2",
]
