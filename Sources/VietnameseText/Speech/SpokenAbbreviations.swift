/// How abbreviations are said: those that newsrooms of districts and provinces use, and what a site adds.
struct SpokenAbbreviations: Sendable {
  private let spoken: [String: String]
  /// The most bytes that any of them has.
  let longest: Int

  /// - Parameter additions: preceding the ones built in.
  init(_ additions: [(short: String, spoken: String)] = []) {
    var spoken = Self.builtIn
    for addition in additions { spoken[addition.short] = addition.spoken }
    self.spoken = spoken
    longest = spoken.keys.reduce(0) { max($0, $1.utf8.count) }
  }

  subscript(short: String) -> String? { spoken[short] }

  subscript(bytes: ArraySlice<UInt8>) -> String? {
    bytes.count > longest ? nil : spoken[String(decoding: bytes, as: UTF8.self)]
  }

  /// The most letters that are taken apart: no office's name in capitals has more.
  private static let mostLetters = 24

  /// What capitals run together mean, `MTTQVN`; nil unless all of it is known by parts of two letters or more.
  ///
  /// The first part is the longest that leaves a rest with a meaning, of which the same holds. Each rest is looked
  /// at once, so that no letters take longer than the square of their number.
  func parts(of letters: ArraySlice<UInt8>) -> [String]? {
    let starts = letters.indices.filter { letters[$0] & 0xC0 != 0x80 }
    guard starts.count <= Self.mostLetters else { return nil }
    let bounds = starts + [letters.endIndex]
    var known: [Int: [String]?] = [:]
    func parts(from start: Int) -> [String]? {
      if let parts = known[start] { return parts }
      var found: [String]?
      if start > 0, let whole = self[letters[bounds[start]...]] {
        found = [whole]
      } else {
        var end = starts.count - 2
        while found == nil, end >= start + 2 {
          if let first = self[letters[bounds[start]..<bounds[end]]], let rest = parts(from: end) {
            found = [first] + rest
          }
          end -= 1
        }
      }
      known[start] = .some(found)
      return found
    }
    return starts.count < 4 ? nil : parts(from: 0)
  }

  /// The kinds of documents in the numbers of decisions: `34/QĐ-UBND`.
  static let documents: [String: String] = [
    "QĐ": "quyết định", "NQ": "nghị quyết", "CT": "chỉ thị", "NĐ": "nghị định", "TT": "thông tư",
    "TTLT": "thông tư liên tịch", "KH": "kế hoạch", "BC": "báo cáo", "TB": "thông báo",
    "CV": "công văn", "HD": "hướng dẫn", "TTr": "tờ trình", "KL": "kết luận", "CTr": "chương trình",
    "CTrPH": "chương trình phối hợp", "ĐA": "đề án", "QC": "quy chế", "QyĐ": "quy định",
    "QĐi": "quy định", "PL": "pháp lệnh", "L": "luật", "CĐ": "công điện", "GM": "giấy mời",
    "BB": "biên bản", "PA": "phương án", "VBHN": "văn bản hợp nhất", "TL": "thông lệnh",
  ]

  /// Who issues documents, where the same letters mean something else or nothing outside of a number.
  static let issuers: [String: String] = [
    "HU": "Huyện ủy", "TU": "Tỉnh ủy", "ThU": "Thành ủy", "TW": "Trung ương", "ĐU": "Đảng ủy",
    "ĐUK": "Đảng ủy khối", "TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ", "QH": "Quốc hội",
    "CTN": "Chủ tịch nước", "VP": "Văn phòng", "VPHU": "Văn phòng Huyện ủy",
    "VPTU": "Văn phòng Tỉnh ủy", "BTGHU": "Ban Tuyên giáo Huyện ủy",
    "BTGTU": "Ban Tuyên giáo Tỉnh ủy", "BTCHU": "Ban Tổ chức Huyện ủy",
    "BTCTU": "Ban Tổ chức Tỉnh ủy", "BTG": "Ban Tuyên giáo", "BTC": "Bộ Tài chính",
    "CTUBND": "Chủ tịch Ủy ban nhân dân", "CA": "Công an", "BCA": "Bộ Công an",
    "BGDĐT": "Bộ Giáo dục và Đào tạo", "BYT": "Bộ Y tế", "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "HĐTĐKT": "Hội đồng Thi đua - Khen thưởng", "TĐKT": "Thi đua - Khen thưởng", "SNV": "Sở Nội vụ",
    "PNV": "Phòng Nội vụ", "MTTQ": "Mặt trận Tổ quốc", "ĐTN": "Đoàn Thanh niên",
    "TWĐTN": "Trung ương Đoàn Thanh niên",
  ]

  private static let builtIn: [String: String] = {
    var list: [String: String] = [:]
    for group in [offices, organisations, schoolsAndWork, placesAndTitles, foreign] {
      list.merge(group) { first, _ in first }
    }
    for (short, spoken) in documents where short.count > 1 && list[short] == nil {
      list[short] = spoken
    }
    return list
  }()

  private static let offices: [String: String] = [
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "UB": "Ủy ban",
    "TTHĐND": "Thường trực Hội đồng nhân dân", "QH": "Quốc hội", "ĐBQH": "đại biểu Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội", "CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ",
    "TW": "Trung ương", "TƯ": "Trung ương", "T.Ư": "Trung ương",
    "BCH": "Ban Chấp hành", "BCHTW": "Ban Chấp hành Trung ương", "BCĐ": "Ban Chỉ đạo",
    "BTV": "Ban Thường vụ", "BTC": "Ban Tổ chức", "BQL": "Ban Quản lý",
    "BCHQS": "Ban Chỉ huy quân sự",
    "UBKT": "Ủy ban Kiểm tra", "TTHU": "Thường trực Huyện ủy", "BTGDV": "Ban Tuyên giáo và Dân vận",
    "BNV": "Bộ Nội vụ", "CQĐT": "Cơ quan điều tra", "VKSND": "Viện Kiểm sát nhân dân",
    "VKS": "Viện Kiểm sát", "TAND": "Tòa án nhân dân", "CSGT": "Cảnh sát giao thông",
    "CAND": "Công an nhân dân", "QĐND": "Quân đội nhân dân", "PCCC": "phòng cháy, chữa cháy",
    "PCTN": "phòng, chống tham nhũng", "BĐBP": "Bộ đội Biên phòng", "LLVT": "lực lượng vũ trang",
    "ANTT": "an ninh trật tự", "ATGT": "an toàn giao thông", "QP-AN": "quốc phòng - an ninh",
    "QPAN": "quốc phòng, an ninh", "AN-QP": "an ninh - quốc phòng", "QP": "quốc phòng",
    "QS": "quân sự", "DQTV": "dân quân tự vệ",
    "CB": "cán bộ", "CBCC": "cán bộ, công chức", "CBCCVC": "cán bộ, công chức, viên chức",
    "CBCNV": "cán bộ, công nhân viên", "CNVC": "công nhân, viên chức",
    "CNVCLĐ": "công nhân, viên chức, lao động", "ĐVHC": "đơn vị hành chính",
    "TTHC": "thủ tục hành chính", "CCHC": "cải cách hành chính", "KT-XH": "kinh tế - xã hội",
    "VHVN": "văn hóa, văn nghệ", "KTXH": "kinh tế - xã hội", "VH-XH": "văn hóa - xã hội",
    "VHXH": "văn hóa - xã hội",
    "TĐKT": "thi đua, khen thưởng", "TĐ-KT": "thi đua - khen thưởng", "CSVN": "Cộng sản Việt Nam",
    "CHXHCN": "Cộng hòa xã hội chủ nghĩa", "XHCN": "xã hội chủ nghĩa", "VN": "Việt Nam",
    "ĐCSVN": "Đảng Cộng sản Việt Nam",
  ]

  private static let organisations: [String: String] = [
    "MTTQ": "Mặt trận Tổ quốc", "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam", "LĐLĐ": "Liên đoàn Lao động",
    "TLĐ": "Tổng Liên đoàn", "TLĐLĐ": "Tổng Liên đoàn Lao động", "CĐCS": "công đoàn cơ sở",
    "CCB": "Cựu chiến binh", "LHPN": "Liên hiệp Phụ nữ", "HLHPN": "Hội Liên hiệp Phụ nữ",
    "PN": "Phụ nữ", "HPN": "Hội Phụ nữ", "HND": "Hội Nông dân", "ND": "Nông dân",
    "ĐTN": "Đoàn Thanh niên", "TN": "Thanh niên", "TNCS": "Thanh niên Cộng sản",
    "TNCSHCM": "Thanh niên Cộng sản Hồ Chí Minh", "HCM": "Hồ Chí Minh",
    "TNTP": "Thiếu niên Tiền phong",
    "LHTN": "Liên hiệp Thanh niên", "TNXP": "Thanh niên xung phong", "CTĐ": "Chữ thập đỏ",
    "NCT": "Người cao tuổi", "ĐVTN": "đoàn viên, thanh niên", "TTN": "thanh thiếu niên",
    "CLB": "câu lạc bộ", "CN": "công nhân", "DN": "doanh nghiệp", "HTX": "hợp tác xã",
    "HTXNN": "hợp tác xã nông nghiệp", "THT": "tổ hợp tác",
    "HTXDVNN": "hợp tác xã dịch vụ nông nghiệp",
    "TNHH": "trách nhiệm hữu hạn", "MTV": "một thành viên",
    "ĐTO": "Đồng Tháp Online", "PTTH": "phát thanh, truyền hình",
    "PT-TH": "phát thanh - truyền hình",
    "TTXVN": "Thông tấn xã Việt Nam", "VTV": "Đài Truyền hình Việt Nam",
    "VOV": "Đài Tiếng nói Việt Nam",
    "THĐT": "Truyền hình Đồng Tháp", "PV": "phóng viên", "CTV": "cộng tác viên",
    "NHCSXH": "Ngân hàng Chính sách xã hội", "CSXH": "chính sách xã hội",
    "NHNN": "Ngân hàng Nhà nước", "KBNN": "Kho bạc Nhà nước",
  ]

  private static let schoolsAndWork: [String: String] = [
    "THCS": "trung học cơ sở", "THPT": "trung học phổ thông", "TH": "tiểu học",
    "TH-THCS": "tiểu học và trung học cơ sở", "TH&THCS": "tiểu học và trung học cơ sở",
    "MN": "mầm non", "MG": "mẫu giáo", "ĐH": "đại học", "CĐ": "cao đẳng", "GD": "giáo dục",
    "GDĐT": "Giáo dục và Đào tạo", "GD&ĐT": "Giáo dục và Đào tạo", "GD-ĐT": "Giáo dục và Đào tạo",
    "GDTX": "giáo dục thường xuyên", "GV": "giáo viên", "HS": "học sinh", "SV": "sinh viên",
    "HSSV": "học sinh, sinh viên", "BGH": "Ban Giám hiệu", "KHCN": "khoa học công nghệ",
    "KH&CN": "Khoa học và Công nghệ", "KH-CN": "khoa học - công nghệ", "KHKT": "khoa học kỹ thuật",
    "CNTT": "công nghệ thông tin", "CĐS": "chuyển đổi số", "TT&TT": "Thông tin và Truyền thông",
    "TTTT": "thông tin, truyền thông", "VHTT": "văn hóa, thông tin", "VH-TT": "Văn hóa - Thông tin",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch", "VH-TT&DL": "Văn hóa, Thể thao và Du lịch",
    "TDTT": "thể dục, thể thao", "TDĐKXDĐSVH": "Toàn dân đoàn kết xây dựng đời sống văn hóa",
    "LĐTBXH": "Lao động - Thương binh và Xã hội", "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "LĐTB&XH": "Lao động - Thương binh và Xã hội", "LĐ": "lao động", "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế", "TTYT": "Trung tâm Y tế", "BVĐK": "Bệnh viện Đa khoa", "YT": "y tế",
    "ATTP": "an toàn thực phẩm", "ATVSTP": "an toàn vệ sinh thực phẩm", "SXH": "sốt xuất huyết",
    "NN": "nông nghiệp", "NNPTNT": "nông nghiệp và phát triển nông thôn",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN-PTNT": "nông nghiệp và phát triển nông thôn",
    "NN&MT": "Nông nghiệp và Môi trường", "NTM": "nông thôn mới", "PTNT": "phát triển nông thôn",
    "TNMT": "tài nguyên, môi trường", "TN&MT": "Tài nguyên và Môi trường",
    "BVTV": "bảo vệ thực vật",
    "SX": "sản xuất", "SXKD": "sản xuất, kinh doanh", "KD": "kinh doanh", "XD": "xây dựng",
    "XDCB": "xây dựng cơ bản", "GTVT": "giao thông vận tải", "GTNT": "giao thông nông thôn",
    "MT": "môi trường", "BVMT": "bảo vệ môi trường", "NSNN": "ngân sách nhà nước",
    "TCTK": "Tổng cục Thống kê", "KCN": "khu công nghiệp", "CCN": "cụm công nghiệp",
    "TTCN": "tiểu thủ công nghiệp", "BĐS": "bất động sản",
    "BHTN": "bảo hiểm thất nghiệp", "KHHGĐ": "kế hoạch hóa gia đình", "XKLĐ": "xuất khẩu lao động",
  ]

  private static let placesAndTitles: [String: String] = [
    "TP": "thành phố", "Tp": "thành phố", "TX": "thị xã", "Tx": "thị xã", "TT": "thị trấn",
    "Tt": "thị trấn", "TPHCM": "Thành phố Hồ Chí Minh", "HN": "Hà Nội",
    "ĐBSCL": "Đồng bằng sông Cửu Long",
    "QL": "quốc lộ", "TL": "tỉnh lộ", "ĐT": "đường tỉnh", "KDC": "khu dân cư",
    "TDP": "tổ dân phố", "KV": "khu vực", "CDC": "cụm dân cư", "TDC": "tái định cư",
    "GS": "Giáo sư", "PGS": "Phó giáo sư", "TS": "Tiến sĩ", "ThS": "Thạc sĩ", "Ths": "Thạc sĩ",
    "BS": "bác sĩ", "KS": "kỹ sư", "NSƯT": "Nghệ sĩ Ưu tú", "NSND": "Nghệ sĩ Nhân dân",
    "NGƯT": "Nhà giáo Ưu tú", "NGND": "Nhà giáo Nhân dân", "BMVNAH": "Bà mẹ Việt Nam anh hùng",
    "VNAH": "Việt Nam anh hùng", "AHLĐ": "Anh hùng Lao động",
    "AHLLVT": "Anh hùng lực lượng vũ trang",
    "AHLLVTND": "Anh hùng lực lượng vũ trang nhân dân", "CSTĐ": "Chiến sĩ thi đua",
    "LĐTT": "Lao động tiên tiến",
    "TĐYN": "thi đua yêu nước", "BK": "bằng khen", "GK": "giấy khen", "NTVT": "người tốt, việc tốt",
    "đ/c": "đồng chí", "Đ/c": "Đồng chí", "ĐC": "đồng chí", "v/v": "về việc", "V/v": "Về việc",
    "v.v": "vân vân", "Đ/C": "đồng chí", "VNĐ": "đồng", "VND": "đồng", "USD": "đô la Mỹ",
    "ĐKKD": "đăng ký kinh doanh", "GCN": "giấy chứng nhận", "GPLX": "giấy phép lái xe",
    "CCCD": "căn cước công dân", "CMND": "chứng minh nhân dân", "SĐT": "số điện thoại",
    "ĐTDĐ": "điện thoại di động", "CSĐT": "cảnh sát điều tra", "TNGT": "tai nạn giao thông",
    "HIV": "hát i vê", "AIDS": "ết", "VSMT": "vệ sinh môi trường", "ATLĐ": "an toàn lao động",
    "TBLS": "thương binh, liệt sĩ", "NCC": "người có công", "BTXH": "bảo trợ xã hội",
    "LHQ": "Liên hợp quốc", "GĐVH": "gia đình văn hóa", "KDCVH": "khu dân cư văn hóa",
  ]

  private static let foreign: [String: String] = [
    "OCOP": "ô cốp", "VietGAP": "Việt Gáp", "VIETGAP": "Việt Gáp", "GlobalGAP": "Gờ lô bồ Gáp",
    "GDP": "gi đi pi", "GRDP": "gi a đi pi", "FDI": "ép đi ai", "ODA": "ô đê a", "AI": "ây ai",
    "IT": "ai ti", "ASEAN": "A xê an", "UNESCO": "U nét xcô", "UNICEF": "U ni xép",
    "WHO": "Tổ chức Y tế thế giới",
    "WTO": "Tổ chức Thương mại thế giới", "FAO": "Tổ chức Nông lương thế giới",
    "EU": "Liên minh châu Âu",
    "COVID": "Cô vít", "ADN": "a đê en", "QR": "quy rờ", "LED": "lét", "WIFI": "oai phai",
    "FM": "ép em", "AM": "a em", "TV": "ti vi", "SMS": "tin nhắn", "ISO": "i xô", "HACCP": "ha xáp",
    "PR": "pi a", "CEO": "xi i ô", "ATM": "a tê em", "VNPT": "vê nờ pê tê", "EVN": "e vê nờ",
    "PCI": "pi xi ai", "SIPAS": "si pát", "ICOR": "ai co", "VAC": "vê a xê", "NXB": "nhà xuất bản",
  ]
}
