/// A text as a key to be copied into a .yaml file: in quotation marks unless it is sure to be read as it stands.
func yamlKey(_ text: String) -> String {
  let isPlain =
    text.unicodeScalars.first?.properties.isAlphabetic == true
    && text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar == " " || scalar == "-"
        || ("0"..."9").contains(scalar)
    }
  return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
}
