import Templates

/// The dictionary of the open data.
struct DataView: Sendable {
  var tables: [DataTable]
  var publishesPeople: Bool
  /// A whole address.
  var license: String?

  static let view = View<DataView>("data", "The dictionary of the open data.") {
    ViewField.list("datasets", of: DatasetView.view, "The datasets.") {
      $0.tables.map(DatasetView.init)
    }
    ViewField.flag("people", "Whether the files have names of people.") { $0.publishesPeople }
    ViewField.url("license", "The licence of the data, if site.yaml names one.") {
      $0.license.map { .external($0) }
    }
  }
}

/// A dataset with its files and columns.
struct DatasetView: Sendable {
  var table: DataTable

  static let view = View<DatasetView>("dataset", "A dataset with its files and columns.") {
    ViewField.text("name", "The first part of its files' names.") { $0.table.name }
    ViewField.text("title", "What it is called.") { $0.table.title }
    ViewField.text("meaning", "What a row is.") { $0.table.meaning }
    ViewField.text("count", "How many rows all its files have.") { String($0.table.count) }
    ViewField.list("files", of: DataFileView.view, "Its files, newest year first.") {
      $0.table.files.reversed().map { DataFileView(file: $0) }
    }
    ViewField.list("columns", of: DataColumnView.view, "Its columns.") {
      $0.table.columns().map { DataColumnView(column: $0) }
    }
  }
}

/// A file of a dataset in its two forms.
struct DataFileView: Sendable {
  var file: DataFile

  static let view = View<DataFileView>("data-file", "A file of a dataset in its two forms.") {
    ViewField.text("title", "Its year, or that it holds all.") {
      $0.file.year.map(Messages.year) ?? Messages.Data.all
    }
    ViewField.text("count", "How many rows it has.") { String($0.file.count) }
    ViewField.url("csv", "The CSV file.") { .to($0.file.csvAddress) }
    ViewField.url("json", "The JSON file.") { .to($0.file.jsonAddress) }
  }
}

/// A column of a dataset.
struct DataColumnView: Sendable {
  var column: DataTable.Column

  /// Long texts show their beginning.
  private static let exampleLimit = 90

  static let view = View<DataColumnView>("data-column", "A column of a dataset.") {
    ViewField.text("name", "Its name in the files.") { $0.column.name }
    ViewField.text("kind", "What its values are.") { Messages.Data.label($0.column.kind) }
    ViewField.text("meaning", "What it says.") { $0.column.meaning }
    ViewField.text("example", "A value from the files; nothing if no row has one.") {
      $0.column.example.map { text in
        text.count > exampleLimit ? text.prefix(exampleLimit - 1) + "…" : text
      }
    }
  }
}
