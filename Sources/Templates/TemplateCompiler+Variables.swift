import Diagnostics

extension TemplateCompiler {
  mutating func compileVariable(_ tag: Tag) {
    switch resolve(tag) {
    case .unknown: break
    case .parameter(let path, _):
      if path.keys.isEmpty, path.root != nil {
        report(
          "not-printable", tag.range, "“\(tag.name.text)” is a map, which cannot be written.",
          help: "Write one of its values, as in “{{\(tag.name.text).name}}”.")
      } else if isWritable(.text, tag) {
        let index = program.add(path)
        emit(position == nil ? .parameter(index) : .escapedParameter(index))
      }
    case .field(let address, let kind, _): compileVariable(tag, address, kind)
    }
    position?.advanceOverValue()
  }

  private mutating func compileVariable(_ tag: Tag, _ address: Address, _ kind: FieldKind) {
    switch kind {
    case .text:
      if isWritable(.text, tag) { emit(position == nil ? .text(address) : .escapedText(address)) }
    case .url:
      if isWritable(.url, tag) { emit(position == nil ? .url(address) : .escapedURL(address)) }
    case .markup:
      if isWritable(.markup, tag) { emit(.markup(address)) }
    case .flag, .list:
      let name = tag.name.text
      report(
        "not-printable", tag.range, "“\(name)” is \(kind.noun), which cannot be written.",
        help: "Open a section, and write within it what is to be shown: "
          + "“{{#\(name)}}…{{/\(name)}}”.")
    case .one(let view):
      let field = view.schema.fields.first?.name ?? "name"
      report(
        "not-printable", tag.range,
        "“\(tag.name.text)” is a record, which cannot be written.",
        help: "Write one of its fields, as in “{{\(tag.name.text).\(field)}}”.")
    case .params: break
    }
  }

  /// Whether a value of the kind may stand at the present place in the tag's braces; if not, says so.
  private mutating func isWritable(_ printed: Printed, _ tag: Tag) -> Bool {
    let isUnescaped = tag.kind == .unescapedVariable
    let name = tag.name.text
    guard let position else {
      guard printed == .markup else { return true }
      report(
        "markup-in-text", tag.range,
        "“\(name)” is HTML, but this template writes plain text.",
        help: "Only text can stand here: write a field of it, such as “{{page.title}}”.")
      return false
    }
    if printed != .markup, isUnescaped {
      report(
        "unescaped-text", tag.range,
        "“\(name)” is \(printed == .url ? "a URL" : "a text") and must be escaped.",
        help: "Write “\(Tag.text(.variable, name))”.")
      return false
    }
    if printed == .markup, !isUnescaped {
      report(
        "escaped-markup", tag.range,
        "“\(name)” is HTML, and two braces would show its tags to readers.",
        help: "Write “\(Tag.text(.unescapedVariable, name))”.")
      return false
    }
    guard let mistake = position.mistake(writing: printed, tag: tag.text) else { return true }
    report(mistake.id, tag.range, mistake.message, help: mistake.help ?? urlHelp)
    return false
  }

  private var urlHelp: Message {
    for view in viewsInSight {
      for field in view.fields {
        if case .url = field.kind {
          return "Write a field of the kind url, as “{{\(field.name)}}”."
        }
      }
    }
    return "Only fields of the kind url can be written here."
  }
}
