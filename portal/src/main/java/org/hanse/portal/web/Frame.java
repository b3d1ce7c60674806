package org.hanse.portal.web;

import java.util.List;

/**
 * What the layout shows around a page.
 *
 * @param signedIn whether somebody is signed in
 * @param person full name, empty where nobody is signed in
 * @param personShort first name and initial
 * @param company whom the person acts for
 * @param roleWords roles in the reader's language
 * @param navigation at most five entries
 * @param own what belongs to the person and the own company, shown under the name
 * @param bell how many messages are new; -1 where there is no bell
 * @param bellHref where they are read
 * @param language BCP 47 tag of the page's language
 * @param englishHref this page in English
 * @param chineseHref this page in Simplified Chinese
 * @param demo whether the demo band is shown
 * @param searchable whether there is a search to offer
 * @param nonce of this answer's content security policy
 */
public record Frame(
        boolean signedIn,
        String person,
        String personShort,
        String company,
        String roleWords,
        List<Item> navigation,
        List<Item> own,
        long bell,
        String bellHref,
        String language,
        String englishHref,
        String chineseHref,
        boolean demo,
        boolean searchable,
        String nonce) {

    /** One entry of the navigation, as it stands on this page. */
    public record Item(String key, String href, String sign, boolean current) {}
}
