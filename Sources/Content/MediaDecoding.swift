internal import Diagnostics
internal import FrontMatter

extension Photo {
  static let keys = RecordKeys<Photo>("photo") { keys in
    keys.required("src", "tệp", to: \.src) { $0.path }
    keys.optional("caption", "chú thích", to: \.caption) { $0.plainLine }
    keys.optional("alt", "mô tả", to: \.alt) { $0.plainLine }
    keys.optional("credit", "tác giả", to: \.credit) { $0.plainLine }
  }

  /// A photo given by its path alone, or by keys.
  static func decode(_ value: KeyedValue) -> Photo? {
    if case .scalar = value.node.value { return value.path.map { Photo(src: $0) } }
    var photo = value.record(keys, from: Photo(src: Located("", value.node.range)))
    photo?.isDamaged = value.node.isDamaged
    return photo
  }
}

extension Media {
  static let keys = RecordKeys<Media>("recording") { keys in
    keys.required("src", "tệp", "url", "liên kết", to: \.src) { $0.pathOrWebAddress }
    keys.optional("poster", "ảnh bìa", to: \.poster) { $0.path }
    keys.optional("title", "tiêu đề", to: \.title) { $0.plainLine }
  }

  /// A video or sound given by its path or address alone, or by keys.
  static func decode(_ value: KeyedValue) -> Media? {
    if case .scalar = value.node.value { return value.pathOrWebAddress.map { Media(src: $0) } }
    return value.record(keys, from: Media(src: Located("", value.node.range)))
  }
}

extension Attachment {
  static let keys = RecordKeys<Attachment>("attachment") { keys in
    keys.required("src", "tệp", to: \.src) { $0.path }
    keys.optional("name", "tên", to: \.name) { $0.plainLine }
  }

  /// A document given by its path alone, or by keys.
  static func decode(_ value: KeyedValue) -> Attachment? {
    if case .scalar = value.node.value { return value.path.map { Attachment(src: $0) } }
    return value.record(keys, from: Attachment(src: Located("", value.node.range)))
  }
}
