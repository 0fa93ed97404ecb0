package org.plainline.bot.plain;

import java.util.List;
import java.util.Random;

/** Random text in many scripts, with the things that are easily cut in two. */
final class Scripts {
  private Scripts() {}

  static List<String> samples() {
    return List.of(
        "Wash your hands well",
        "Niño señor mañana e\u0301 a\u0308",
        "اغسل يديك جيدا بِالصَّابُون",
        "हाथ अच्छी तरह धोएँ क्षत्रिय",
        "হাত ভালো করে ধুয়ে ক্ষমা",
        "கைகளை நன்றாகக் கழுவுங்கள் க்ஷ",
        "እጅዎን በደንብ ይታጠቡ",
        "Мойте руки хорошо й ё",
        "洗手要用肥皂和清水",
        "手をよく洗ってくださいが",
        "손을 잘 씻으세요 한글",
        "ล้างมือให้สะอาดน้ำ",
        "လက်ကို သေချာ ဆေးပါ",
        "ដៃ លាង ស្អាត ខ្មែរ",
        "שטפו ידיים הֵיטֵב",
        "Πλύνετε καλά τα χέρια",
        "👩‍👩‍👧 🇰🇪 👍🏽 ❤️ 😀 ok");
  }

  /** Up to 80 graphemes of a sample's words, with random sentence ends. */
  static String text(String sample, Random random) {
    String[] words = sample.split(" ");
    var text = new StringBuilder();
    int count = 1 + random.nextInt(30);
    for (int n = 0; n < count; n++) {
      text.append(words[random.nextInt(words.length)]);
      text.append(List.of(" ", " ", " ", ". ", "", "\n", "! ", "。").get(random.nextInt(8)));
    }
    return text.toString();
  }

  /** One sentence of at most so many words. */
  static String sentence(String sample, int wordsMax, Random random) {
    String[] words = sample.split(" ");
    var text = new StringBuilder();
    int count = 1 + random.nextInt(wordsMax);
    for (int n = 0; n < count; n++) {
      text.append(n == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
    }
    return text.append('.').toString();
  }
}
