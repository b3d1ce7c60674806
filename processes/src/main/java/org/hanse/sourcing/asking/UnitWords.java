package org.hanse.sourcing.asking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units as people write them, as codes of UN/ECE Recommendation 20. */
final class UnitWords {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        add("C62", "c62", "h87", "pc", "pcs", "pce", "piece", "pieces", "ea", "each", "unit", "units", "st", "stk");
        add("C62", "stück", "stueck", "adet", "个", "只", "件", "台", "支", "片", "块", "根");
        add("SET", "set", "sets", "satz", "takım", "套", "组");
        add("KGM", "kgm", "kg", "kgs", "kilo", "kilogram", "kilogramm", "公斤", "千克");
        add("TNE", "tne", "t", "to", "ton", "tons", "tonne", "tonnes", "吨");
        add("MTR", "mtr", "m", "metre", "metres", "meter", "meters", "米");
        add("MTK", "mtk", "m2", "m²", "qm", "sqm", "平方米", "平米");
        add("LTR", "ltr", "l", "litre", "litres", "liter", "liters", "升");
    }

    private UnitWords() {}

    /** The code of the word; pieces where nothing is written; empty where the word is unknown. */
    static Optional<String> code(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return plain.isEmpty() ? Optional.of("C62") : Optional.ofNullable(CODES.get(plain));
    }

    private static void add(String code, String... words) {
        List.of(words).forEach(word -> CODES.put(word, code));
    }
}
