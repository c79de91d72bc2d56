import Foundation
import Synchronization
import Templates

/// A value of the specification's data.
indirect enum JSON: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

/// The view that a case's data would have been declared with, built by its shape.
///
/// Objects of the same keys are one view, so that data of a tree make a view that holds itself. Scalars are
/// text, or HTML where a template of the case writes the name without escaping; null is text that is missing.
struct InferredView {
  private indirect enum Shape {
    case unknown
    case text
    case flag
    case list(Shape)
    case object(String)
  }

  private final class Views: Sendable {
    let views = Mutex<[String: View<JSON>]>([:])

    subscript(key: String) -> View<JSON> {
      views.withLock { $0[key] } ?? View("None", "Nothing.") {}
    }
  }

  private var objects: [String: [String: Shape]] = [:]
  /// The last parts of the names in `{{{name}}}` and `{{&name}}`.
  private let unescapedNames: Set<String>

  private init(templates: [String]) {
    let tags = templates.flatMap { template in
      template.split(separator: "{{{").dropFirst().compactMap { $0.split(separator: "}}}").first }
        + template.split(separator: "{{&").dropFirst().compactMap {
          $0.split(separator: "}}").first
        }
    }
    unescapedNames = Set(
      tags.map { tag in
        let name = tag.trimmingCharacters(in: .whitespaces)
        return name == "." ? name : String(name.split(separator: ".").last ?? "")
      })
  }

  static func record(of data: JSON, templates: [String]) -> Record {
    var inferred = InferredView(templates: templates)
    let shape = inferred.infer(data)
    let views = Views()
    for (key, fields) in inferred.objects {
      let view = View<JSON>("Object", "An object.") {
        fields.sorted { $0.key < $1.key }.map { inferred.field($0, $1, views) }
      }
      views.views.withLock { $0[key] = view }
    }
    return inferred.item(shape, views).record(data)
  }

  private mutating func infer(_ data: JSON) -> Shape {
    switch data {
    case .null: return .unknown
    case .flag: return .flag
    case .text: return .text
    case .list(let items):
      return .list(items.reduce(.unknown) { merge($0, infer($1)) })
    case .object(let entries):
      let key = entries.keys.sorted().joined(separator: " ")
      for (name, value) in entries {
        objects[key, default: [:]][name] = merge(objects[key]?[name] ?? .unknown, infer(value))
      }
      if entries.isEmpty { objects[key] = [:] }
      return .object(key)
    }
  }

  private func merge(_ left: Shape, _ right: Shape) -> Shape {
    switch (left, right) {
    case (.unknown, let shape), (let shape, .unknown): shape
    case (.list(let left), .list(let right)): .list(merge(left, right))
    default: left
    }
  }

  /// The view of a list's items; those that are no objects have one field, the item itself.
  private func item(_ shape: Shape, _ views: Views) -> View<JSON> {
    if case .object(let key) = shape { return views[key] }
    return View("Item", "An item.") { field(".", shape, views) }
  }

  private func field(_ name: String, _ shape: Shape, _ views: Views) -> ViewField<JSON> {
    let value: @Sendable (JSON) -> JSON? = { data in
      if name == "." {
        data
      } else if case .object(let entries) = data {
        entries[name]
      } else {
        nil
      }
    }
    switch shape {
    case .flag:
      return .flag(name, "") { if case .flag(true) = value($0) { true } else { false } }
    case .list(.object(let key)):
      return .list(name, of: views[key], "") { value($0).items }
    case .list(let shape):
      let view = item(shape, views)
      return .list(name, of: view, "") { value($0).items }
    case .object(let key):
      return .one(name, of: views[key], "") { value($0) }
    case .text, .unknown:
      if unescapedNames.contains(name) {
        return .markup(name, "") { value($0).text.map { .html(Array($0.utf8)) } }
      }
      return .text(name, "") { value($0).text }
    }
  }
}

extension JSON? {
  fileprivate var items: [JSON] {
    if case .list(let items) = self { items } else { [] }
  }

  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
