/// Letters with marks and the plain letters they are compared by, from the Unicode Character Database: compatibility
/// decomposition, marks removed, case folded; `-` where no plain Latin letter is left.
enum FoldingTable {
  /// U+00C0 to U+024F.
  static let latin: [[UInt8]] = letters(
    """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i
    d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g
    g g h h h h i i i i i i i i i i ij ij j j k k - l l l l l l - - l l n n n n n n - n n o o o o o o oe
    oe r r r r r r s s s s s s s s t t t t - - u u u u u u u u u u u u w w y y y z z z z z z s - - - - -
    - - - - - - - - - - - - - - - - - - - - - - - - - - - o o - - - - - - - - - - - - - u u - - - - - -
    - - - - - - - - - - - - - dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u - a a a a - - -
    - g g k k o o o o - - j dz dz dz g g - - n n a a - - - - a a a a e e e e i i i i o o o o r r r r u u
    u u s s t t - - h h - - - - - - a a e e o o o o o o o o y y - - - - - - - - - - - - - - - - - - - -
    - - - - - - - -
    """)
  /// U+1E00 to U+1EFF.
  static let latinAdditional: [[UInt8]] = letters(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k
    k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s
    s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z
    h t w y - s - - ss - a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e
    i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y
    - - - - - -
    """)

  /// U+FE70 to U+FEFC: Arabic letters in the shapes of old encodings, as the letters they stand for.
  static let arabicForms: [[UInt32]] = scalars(
    """
    - - - ﹳ - ﹵ - - - - - - - - - - ء آ آ أ أ ؤ ؤ إ إ ئ ئ ئ ئ ا ا ب ب ب ب ة ة ت ت ت ت ث ث ث ث ج ج ج ج ح
    ح ح ح خ خ خ خ د د ذ ذ ر ر ز ز س س س س ش ش ش ش ص ص ص ص ض ض ض ض ط ط ط ط ظ ظ ظ ظ ع ع ع ع غ غ غ غ ف ف ف
    ف ق ق ق ق ك ك ك ك ل ل ل ل م م م م ن ن ن ن ه ه ه ه و و ى ى ي ي ي ي لآ لآ لأ لأ لإ لإ لا لا
    """)

  private static func scalars(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0 == "-" ? [] : $0.unicodeScalars.map(\.value) }
  }

  private static func letters(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0 == "-" ? [] : Array($0.utf8) }
  }
}
