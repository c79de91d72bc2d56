import Content
import Digests
import Site
import Templates

/// How much the pages of the register show at once.
private enum Limit {
  /// Decisions on one page of a year's list.
  static let decisions = 20
  /// Rows of a table of an authority's decisions, or of all.
  static let table = 100
  /// Recipients on one page of a decision.
  static let recipients = 100
}

extension PageMaker {
  /// The register of decisions by authority and year, and the pages of decisions that commend many.
  func registerPages() -> [Page] {
    if honours.indexes.registers.isEmpty { return [] }
    let crumb = LinkView(title: Messages.registers, link: .to(Addresses.registers))
    let registers = honours.indexes.registers
    let index = page(Addresses.registers, .registers) { [self] in
      head(
        Addresses.registers, Messages.registers,
        description: Messages.registersDescription(
          count: honours.roll.decisions.count, authorities: registers.map { register($0).title }),
        breadcrumbs: [honoursLink])
    } view: { [self] in
      RegistersView.view.record(
        RegistersView(
          registers: registers.map { register($0) },
          decisions: newest(Array(honours.roll.decisions.indices))))
    }
    return [index] + registers.flatMap { registerPages($0, [honoursLink, crumb]) }
  }

  private func registerPages(
    _ register: HonourIndexes.Register, _ breadcrumbs: [LinkView]
  ) -> [Page] {
    let view = self.register(register)
    let authority = register.authority.map { site.registries.authorities[$0] }
    let address = Addresses.register(authority)
    let crumbs = breadcrumbs + [LinkView(title: view.title, link: .to(address))]
    let first = page(address, .register) { [self] in
      head(
        address, view.title,
        description: Messages.register(
          of: view.title, count: view.count, years: register.years.map(\.year)),
        breadcrumbs: breadcrumbs)
    } view: { [self] in
      var view = view
      view.decisions = newest(register.years.flatMap(\.decisions))
      return RegisterView.view.record(view)
    }
    return [first]
      + register.years.flatMap { year in
        let yearCrumbs =
          crumbs + [
            LinkView(
              title: Messages.year(year.year),
              link: .to(Addresses.register(authority, year: year.year)))
          ]
        return decisionList(
          Addresses.register(authority, year: year.year), Messages.decisions(in: year.year),
          year.year, crumbs, year.decisions)
          + year.decisions.flatMap { decisionPages($0, yearCrumbs) }
      }
  }

  /// The newest of some decisions by their own days, as rows of a table.
  private func newest(_ decisions: [Int]) -> [DecisionView] {
    let dates = decisions.map { (-honours.roll.decisions[$0].date.daysSinceEpoch, $0) }
    return dates.sorted { $0 < $1 }.prefix(Limit.table).map { decision($0.1, groups: []) }
  }

  private func register(_ register: HonourIndexes.Register) -> RegisterView {
    let authority = register.authority.map { site.registries.authorities[$0] }
    return RegisterView(
      title: authority?.name ?? Messages.unknownAuthority,
      link: .to(Addresses.register(authority)), count: register.count,
      years: register.years.map { year in
        CountedLinkView(
          title: Messages.year(year.year),
          link: .to(Addresses.register(authority, year: year.year)), count: year.decisions.count)
      })
  }

  private func decisionList(
    _ address: String, _ title: String, _ year: Int, _ breadcrumbs: [LinkView],
    _ decisions: [Int]
  ) -> [Page] {
    let authority = breadcrumbs.last?.title
    let list = RecordList(
      address: address, title: title,
      describe: { [honours] shown, _ in
        Messages.register(
          of: authority ?? title, in: year,
          numbers: shown.map { honours.roll.decisions[$0].number })
      }, breadcrumbs: breadcrumbs,
      template: .decisions, entries: decisions, pageSize: Limit.decisions,
      addEntry: { [self] in addDecision($0, to: &$1) })
    return recordPages(list) { [self] listing in
      DecisionsView.view.record(
        DecisionsView(
          title: listing.title, authority: authority,
          decisions: listing.entries.map { index in
            decision(index, groups: honours.groups(shownHonours(ofDecision: index)))
          }, pager: listing.pager))
    }
  }

  /// - Parameter groups: those whom it shows.
  private func decision(_ index: Int, groups: [Record]) -> DecisionView {
    let decision = self.honours.roll.decisions[index]
    return DecisionView(
      number: decision.number, decided: decision.decided,
      document: decision.document.map { .to(site.files.files[$0].address) },
      page: self.honours.page(ofDecision: index), list: self.honours.registerLinks[index],
      authority: decision.authority.map { site.registries.authorities[$0].name },
      count: decision.honours.count, recipients: recipients(of: decision), groups: groups)
  }

  /// “45 tập thể, cá nhân, hộ gia đình”
  private func recipients(of decision: Decision) -> String {
    let kinds = decision.honours.lazy.map { self.honours.roll.honours[$0].kind }
    return "\(decision.honours.count) \(Messages.words(for: kinds))"
  }

  /// Those that a list shows: none of a decision that has a page of its own.
  private func shownHonours(ofDecision index: Int) -> [Int] {
    honours.page(ofDecision: index) == nil ? honours.roll.decisions[index].honours : []
  }

  /// All that a decision shows in a list.
  private func addDecision(_ index: Int, to fingerprint: inout Fingerprint) {
    fingerprint.add(.content, DecisionView.view.record(decision(index, groups: [])).digest)
    for honour in shownHonours(ofDecision: index) { addHonour(honour, to: &fingerprint) }
  }

  func addHonour(_ index: Int, to fingerprint: inout Fingerprint) {
    fingerprint.add(.honour, index, honourDigests[index])
  }

  // MARK: A decision that commends many

  /// Recipients in the order of the decision, page after page; nothing for one that its list shows whole.
  private func decisionPages(_ index: Int, _ breadcrumbs: [LinkView]) -> [Page] {
    guard let address = honours.indexes.decisionPages[index] else { return [] }
    let decision = honours.roll.decisions[index]
    let size = Limit.recipients
    let count = (decision.honours.count + size - 1) / size
    let title = Messages.decision(decision.number)
    // Once for all its pages: who commends thousands has hundreds of them.
    let articles = honours.articles(of: decision).map { link(site.articles[$0]) }
    let recipients = recipients(of: decision)
    @Sendable func pageAddress(_ number: Int) -> String {
      number == 1 ? address : Addresses.furtherPage(number, of: address)
    }
    return (1...count).map { number in
      let shown = Array(decision.honours[((number - 1) * size)...].prefix(size))
      let view = DecisionPageView(
        title: title, decided: decision.decided,
        authority: decision.authority.map { site.registries.authorities[$0].name },
        document: decision.document.map { .to(site.files.files[$0].address) },
        total: decision.honours.count, recipients: recipients, number: number, pages: count,
        articles: articles,
        previous: number > 1 ? .to(pageAddress(number - 1)) : nil,
        next: number < count ? .to(pageAddress(number + 1)) : nil)
      return page(pageAddress(number), .decision) { [self] fingerprint in
        fingerprint.add(.settings, digests.settings)
        fingerprint.add(.site, siteDigest)
        fingerprint.add(.content, DecisionPageView.view.record(view).digest)
        fingerprint.add(.list) { $0.add(breadcrumbs) }
        for honour in shown { addHonour(honour, to: &fingerprint) }
      } head: { [self] in
        head(
          pageAddress(number), number == 1 ? title : Messages.page(number, of: title),
          description: Messages.decisionDescription(
            title, decided: decision.decided, authority: view.authority,
            recipients: view.recipients),
          breadcrumbs: breadcrumbs)
      } view: { [honours] in
        var view = view
        view.groups = honours.groups(shown)
        return DecisionPageView.view.record(view)
      }
    }
  }
}
