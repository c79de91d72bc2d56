import Foundation

extension TestProject {
  /// What a reader reads in the main part of a published page, line by line, without what is only for machines.
  func text(of address: String, in output: String = "public") -> [String] {
    let page = published(address, in: output)
    guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else {
      return []
    }
    let main = page[start.lowerBound..<end.lowerBound]
    return main.replacing(#/<[^>]*>/#, with: "").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }
}
