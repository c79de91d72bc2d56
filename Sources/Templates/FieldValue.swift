/// How a field's value is read from the model.
///
/// A case for each kind, and no closure around the getter: views' getters capture nothing, so that nobody has to count
/// references to what they captured, which for a page with hundreds of values is much of the time that they take.
@usableFromInline
enum FieldValue<Model>: Sendable {
  case text(@Sendable (Model) -> String?)
  case piece(@Sendable (Model) -> TextPiece)
  case url(@Sendable (Model) -> Link?)
  case markup(@Sendable (Model) -> Markup?)
  case flag(@Sendable (Model) -> Bool)
  case records(@Sendable (Model) -> [Record])
  case record(@Sendable (Model) -> Record?)
  case parameters(@Sendable (Model) -> Parameters)

  @inlinable
  func add(of model: Model, to record: inout RecordBuilder) {
    switch self {
    case .text(let get): record.add(get(model))
    case .piece(let get): record.add(get(model))
    case .url(let get): record.add(get(model))
    case .markup(let get): record.add(get(model))
    case .flag(let get): record.add(get(model))
    case .records(let get): record.add(get(model))
    case .record(let get): record.add(get(model))
    case .parameters(let get): record.add(get(model))
    }
  }
}
