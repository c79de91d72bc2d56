/// What a message says behind its fact of the places that it does not show: `, here and in 2 more places`.
///
/// - Parameter count: of all places.
package func otherPlaces(_ count: Int) -> Message {
  let others = count - 1
  return switch others {
  case 0: ""
  case 1: ", here and in 1 more place"
  default: ", here and in \(count: others) more places"
  }
}
