extension ArticleSource {
  /// The English names of the keys whose values differ from those in `old`, in the order of the format, and last
  /// `body` if the body's references or headings do: for telling an author why pages were made again.
  ///
  /// Where in the file a value stands is of no account. A body whose words alone differ is not noticed: they are
  /// not in its outline.
  package func changedKeys(since old: ArticleSource) -> [String] {
    zip(sections, old.sections).filter { $0.bytes != $1.bytes }.map { $0.0.key }
  }

  /// The bytes of each key's value, and of the body's outline, without places in the file.
  var sections: [(key: String, bytes: ArraySlice<UInt8>)] {
    var (writer, article) = (StorageWriter(leavesOutPlaces: true), self)
    article.pass(through: &writer)
    return writer.sections
  }
}
