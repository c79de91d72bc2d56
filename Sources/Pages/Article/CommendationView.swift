import Content
import Site
import Templates

/// A decision that an article reports.
struct CommendationView: Sendable {
  var commendation: ResolvedCommendation
  var award: String
  var authority: String?
  var document: Link?
  /// Where the register has it; nil without a number.
  var register: Link?
  var recipients: [RecipientView]
  /// Whether comments are no longer taken.
  var isClosed: Bool

  static let view = View<CommendationView>("commendation", "A decision that an article reports.") {
    ViewField.text("award", "The award's name.") { $0.award }
    ViewField.text("reference", "The decision's number, date and authority, as far as known.") {
      Messages.reference(
        decision: $0.commendation.decision?.value,
        decided: $0.commendation.decided?.value, authority: $0.authority)
    }
    ViewField.flag("referenced", "Whether there is a reference or a document.") {
      $0.commendation.decision != nil || $0.commendation.decided != nil || $0.authority != nil
        || $0.document != nil
    }
    ViewField.url("document", "The decision's document.") { $0.document }
    ViewField.url("register", "Where the register of decisions has it, if it has a number.") {
      $0.register
    }
    ViewField.text("citation", "For what.") { $0.commendation.citation }
    ViewField.flag("proposed", "Whether it is only proposed.") {
      $0.commendation.status == .proposed
    }
    ViewField.text("commentsUntil", "Until when comments are taken.") {
      $0.commendation.commentsUntil.map(Dates.day)
    }
    ViewField.flag("commentsClosed", "Whether that day is over.") { $0.isClosed }
    ViewField.flag("revoked", "Whether it was revoked.") {
      $0.commendation.status == .revoked
    }
    ViewField.text("revokedBy", "By what it was revoked.") {
      $0.commendation.revokedBy.map(Messages.decision)
    }
    ViewField.text("revokedOn", "When it was revoked.") {
      $0.commendation.revokedOn.map(Dates.day)
    }
    ViewField.list("recipients", of: RecipientView.view, "Who is commended.") {
      $0.recipients
    }
  }
}

/// Somebody commended.
struct RecipientView: Sendable {
  var recipient: ResolvedRecipient
  var unit: LinkView?
  var award: String?
  var profile: Link?
  /// Whether any article says that the award was revoked.
  var isRevoked: Bool

  static let view = View<RecipientView>("recipient", "Somebody commended.") {
    ViewField.text("name", "The name.") { $0.recipient.source.name.value }
    ViewField.url("profile", "The recipient's own page, if an id joins its awards.") {
      $0.profile
    }
    ViewField.flag("struck", "Whether the award was revoked, by whatever article says so.") {
      $0.isRevoked
    }
    ViewField.text("kind", "“Cá nhân”, “Tập thể” or “Hộ gia đình”.") {
      $0.recipient.source.kind.map(Messages.label)
    }
    ViewField.text("position", "The position.") { $0.recipient.source.position }
    ViewField.text("organisation", "The organisation.") { $0.recipient.source.organisation }
    ViewField.one("unit", of: LinkView.view, "The unit.") { $0.unit }
    ViewField.text("citation", "For what, if that differs from the decision's.") {
      $0.recipient.source.citation
    }
    ViewField.text("award", "The award, if that differs from the decision's.") { $0.award }
  }
}

/// A model that an article is about.
struct ModelView: Sendable {
  var model: ModelRecord
  var link: Link?
  var unit: LinkView?
  var field: LinkView?
  var replicatedTo: [LinkView]

  static let view = View<ModelView>("model", "A model that an article is about.") {
    ViewField.text("name", "What it is called.") { $0.model.name.value }
    ViewField.url("url", "Its page; empty for a model without id.") { $0.link }
    ViewField.text("status", "“Đăng ký”, “Làm điểm”, “Tổng kết” or “Nhân rộng”.") {
      $0.model.status.map(Messages.label)
    }
    ViewField.text("year", "The year of its registration.") {
      ($0.model.year?.value).map(String.init)
    }
    ViewField.text("organisation", "Who runs it.") { $0.model.organisation }
    ViewField.text("people", "Who stands behind it, separated by commas.") {
      $0.model.people.joined(separator: ", ")
    }
    ViewField.one("unit", of: LinkView.view, "The unit.") { $0.unit }
    ViewField.one("field", of: LinkView.view, "The field of work.") { $0.field }
    ViewField.flag("hasReplicatedTo", "Whether other units took it over.") {
      !$0.replicatedTo.isEmpty
    }
    ViewField.list("replicatedTo", of: LinkView.view, "Units that took it over.") {
      $0.replicatedTo
    }
  }
}
