extension RecipientKind {
  package static let names = FixedNames<RecipientKind>([
    (.individual, ["individual", "cá nhân"]),
    (.collective, ["collective", "tập thể"]),
    (.household, ["household", "hộ gia đình", "gia đình", "hộ"]),
  ])
}

extension Commendation.Status {
  package static let names = FixedNames<Commendation.Status>([
    (.proposed, ["proposed", "đề nghị"]),
    (.awarded, ["awarded", "đã khen thưởng", "đã khen"]),
    (.revoked, ["revoked", "đã thu hồi", "thu hồi"]),
  ])
}

extension ModelRecord.Status {
  package static let names = FixedNames<ModelRecord.Status>([
    (.registered, ["registered", "đăng ký"]),
    (.piloting, ["piloting", "làm điểm"]),
    (.summedUp, ["summed-up", "tổng kết"]),
    (.replicated, ["replicated", "nhân rộng"]),
  ])
}

extension Place.Kind {
  package static let names = FixedNames<Place.Kind>([
    (.province, ["province", "tỉnh"]),
    (.city, ["city", "thành phố"]),
    (.district, ["district", "huyện"]),
    (.commune, ["commune", "xã"]),
    (.ward, ["ward", "phường"]),
    (.town, ["town", "thị trấn"]),
    (.specialZone, ["special-zone", "đặc khu"]),
    (.hamlet, ["hamlet", "ấp", "khóm"]),
  ])
}

extension Place.Successor.Scope {
  package static let names = FixedNames<Place.Successor.Scope>([
    (.whole, ["whole", "toàn bộ"]),
    (.part, ["part", "một phần"]),
    (.remainder, ["remainder", "phần còn lại"]),
  ])
}

extension AuthorityLevel {
  package static let names = FixedNames<AuthorityLevel>([
    (.commune, ["commune", "xã"]),
    (.district, ["district", "huyện"]),
    (.province, ["province", "tỉnh"]),
    (.central, ["central", "trung ương"]),
  ])
}

extension Authority.System {
  package static let names = FixedNames<Authority.System>([
    (.state, ["state", "nhà nước"]),
    (.party, ["party", "đảng"]),
    (.union, ["union", "đoàn thể"]),
    (.forces, ["forces", "lực lượng vũ trang"]),
  ])
}
