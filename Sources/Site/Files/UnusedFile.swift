import Diagnostics

/// What a file beside the texts may be that none of them uses.
enum UnusedFile {
  case text, document, picture, other

  /// Nil for what is told of by its name alone, as a text that ends in `.markdown`.
  init?(_ file: ContentFile) {
    let ending =
      file.path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
    switch ending {
    case "md", "markdown", "mdown": return nil
    case "txt": self = .text
    case "doc", "docx": self = .document
    default: self = file.isPicture ? .picture : .other
    }
  }

  var mayBeArticle: Bool { self == .text || self == .document }

  var id: String { mayBeArticle ? "misnamed-text" : "unused-file" }

  var message: Message {
    switch self {
    case .text:
      "This text is not published, since its name does not end in “.md” and no text links to it."
    case .document: "This document is not published, since no text links to it."
    case .picture: "This picture is not published, since no text shows it."
    case .other: "This file is not published, since no text names it."
    }
  }

  /// - Parameter path: of the file, whose name is proposed as the target of a link from beside it.
  func help(for path: String) -> Message {
    var target = String(path.split(separator: "/").last ?? "")
    // These signs would end the path.
    for (sign, code) in [("%", "%25"), ("?", "%3F"), ("#", "%23")] {
      target = target.replacing(sign, with: code)
    }
    if target.contains(where: { " ()".contains($0) }) { target = "<\(target)>" }
    return switch self {
    case .text: "Rename it so that it ends in “.md” if it is an article."
    case .document: "Copy its text into a file that ends in “.md” if it is an article."
    case .picture: "Write “![description](\(target))” where it belongs, or delete it."
    case .other: "Write “[name](\(target))” where it belongs, or delete it."
    }
  }
}
