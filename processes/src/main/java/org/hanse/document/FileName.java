package org.hanse.document;

import java.text.Normalizer;

/** What a download is called: the last part of the path, without characters that a file system or a header trips over. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;%]", "")
                .replaceFirst("^\\.+", "")
                .strip();
        if (clean.isEmpty()) {
            return "document";
        }
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }
}
