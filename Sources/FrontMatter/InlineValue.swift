import Diagnostics

extension Parser {
  /// A scalar or a flow collection at the cursor, and the rest of its line; then goes to the next content.
  ///
  /// With a `key` the value stands on the key's line.
  mutating func parseInline(parent: Int, key: Key?) -> Node {
    if byte(position) == .anchor || byte(position) == .tag {
      let place = position
      let line = cursor.lineStart
      guard passProperties(of: key, parent: parent) else { return null(at: place) }
      if cursor.lineStart != line { return parseBareBlockNode(parent: parent) }
    }
    let start = position
    switch byte(position) {
    case .doubleQuote, .singleQuote:
      guard let scalar = parseQuoted(parent: parent) else { break }
      return finish(
        Node(value: .scalar(scalar), range: SourceRange(start..<position)), parent: parent, key: key
      )
    case .bracketOpen, .braceOpen:
      isUnindentedFlow = false
      isFlowGivenUp = false
      guard let node = parseFlowCollection(parent: parent) else { break }
      guard !isFlowGivenUp else {
        skipLines(deeperThan: parent)
        return node
      }
      return finish(node, parent: parent, key: key)
    case .literal, .folded:
      return parseBlockScalar(parent: parent)
    case .alias:
      refuseAlias(of: key)
    case .hyphen where isBlankOrBreak(position + 1):
      refuseItemBesideKey(key)
    case .question where isBlankOrBreak(position + 1):
      refuseComplexKey(position..<position + 1)
    case .colon where isBlankOrBreak(position + 1):
      refuseMissingKey(position)
    case .at, .backtick, .directive, .comma, .bracketClose, .braceClose, .comment:
      refuseReservedCharacter(of: key, text: restOfLine(position))
      return parsePlain(parent: parent, key: key)
    default:
      return parsePlain(parent: parent, key: key)
    }
    skipLines(deeperThan: parent)
    return null(at: start)
  }

  /// Refuses what follows `node` on its line, other than a comment.
  private mutating func finish(_ node: Node, parent: Int, key: Key?) -> Node {
    if finishLine() {
      checkLineBelow(node, parent: parent, key: key)
    } else {
      refuseTextAfter(node, key: key)
      skipLines(deeperThan: parent)
    }
    return node
  }

  /// A deeper line below a finished value belongs to nothing.
  private mutating func checkLineBelow(_ node: Node, parent: Int, key: Key?) {
    guard !isAtEnd, cursor.column > parent, cursor.indentationTab == nil else { return }
    if parent < 0 { return }
    refuseIndentation(
      column: parent,
      after: key.map {
        Node.Entry(key: text($0.range), keyRange: SourceRange($0.range), value: node)
      })
    skipLines(deeperThan: parent)
  }
}
