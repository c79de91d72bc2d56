import Content
import Site
import Templates

/// How far models came, with those that came so far last.
struct ModelStageView: Sendable {
  var link: CountedLinkView
  var models: [Record]

  static let view = View<ModelStageView>(
    "model-stage", "How far models came, with those that came so far last."
  ) {
    ViewField.text("title", "“Đăng ký”, “Làm điểm”, “Tổng kết” or “Nhân rộng”.") {
      $0.link.title
    }
    ViewField.url("url", "All models that came so far.") { $0.link.link }
    ViewField.text("count", "How many they are.") { String($0.link.count) }
    ViewField.records("models", of: ModelCardView.view, "Those that came so far last.") {
      $0.models
    }
  }
}

extension PageMaker {
  /// How many models each stage shows.
  private static let shownModels = 3

  /// From registration to replication. A model stands where it is today, once.
  func modelStages() -> [ModelStageView] {
    modelStatusLists().compactMap { list in
      let models = list.models.lazy.filter { [site] in
        site.models.models[$0].status == list.status
      }
      if models.isEmpty { return nil }
      return ModelStageView(
        link: list.link, models: models.prefix(Self.shownModels).map { modelCards[$0] })
    }
  }
}
