import Templates

extension RadioScript.Item {
  var spokenBody: TextPiece { BodyPiece.speech(body: position).text(body) }

  func duration(_ wordsPerMinute: Int) -> TextPiece {
    BodyPiece.duration(body: position, otherWords: otherWords)
      .text(Messages.duration(words: otherWords + bodyWords, wordsPerMinute))
  }
}

extension RadioScript {
  var duration: TextPiece {
    let otherWords = items.reduce(frameWords) { $0 + $1.otherWords }
    let bodyWords = items.map(\.bodyWords)
    return BodyPiece.totalDuration(otherWords: otherWords, bodyWords: bodyWords)
      .text(Messages.duration(words: bodyWords.reduce(otherWords, +), wordsPerMinute))
  }
}

extension Messages {
  static func duration(words: Int, _ wordsPerMinute: Int) -> [UInt8] {
    Array(duration(RadioScript.seconds(words, wordsPerMinute)).utf8)
  }
}
