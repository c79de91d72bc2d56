/// What a message says behind its fact of the places that it does not show: `, here and in 2 more places`.
///
/// - Parameter count: of all places.
package func otherPlaces(_ count: Int) -> String {
  let others = count - 1
  return others == 0 ? "" : ", here and in \(others) more \(others == 1 ? "place" : "places")"
}
