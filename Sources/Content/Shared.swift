/// A large value that many refer to: copying it would count references to all that it holds.
package final class Shared<Value: Sendable>: Sendable {
  package let value: Value

  package init(_ value: consuming Value) { self.value = value }
}
