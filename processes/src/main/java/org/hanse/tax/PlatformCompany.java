package org.hanse.tax;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues commission invoices and asks the register: the company that runs this platform. The defaults are invented
 * and serve the first start alone.
 *
 * @param name BT-27
 * @param address street and city, lines separated by {@code \n}
 * @param country ISO 3166, decides the tax of the commission
 * @param vatId with its prefix
 */
@ConfigurationProperties("hanse.platform")
public record PlatformCompany(
        @DefaultValue("Hanse Plattform GmbH") String name,
        @DefaultValue("An der Untertrave 1\n23552 Lübeck") String address,
        @DefaultValue("DE") String country,
        @DefaultValue("DE136695976") String vatId) {}
