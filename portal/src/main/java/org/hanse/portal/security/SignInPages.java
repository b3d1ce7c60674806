package org.hanse.portal.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The issuer's sign-in page; in the demo it names the people whom one click signs in. */
@Controller
class SignInPages {

    private final List<SignInTiles> tiles;

    SignInPages(ObjectProvider<SignInTiles> tiles) {
        this.tiles = tiles.orderedStream().toList();
    }

    @GetMapping("/")
    String start() {
        return "redirect:/tasks";
    }

    @GetMapping(IssuerSecurity.SIGN_IN)
    String signIn(
            @RequestParam(name = "wrong", required = false) String wrong,
            @RequestParam(name = "out", required = false) String out,
            @RequestParam(name = "set", required = false) String set,
            @RequestParam(name = "nowhere", required = false) String nowhere,
            Model model) {
        List<SignInTiles.Tile> all =
                tiles.stream().flatMap(source -> source.tiles().stream()).toList();
        model.addAttribute("first", all.stream().filter(SignInTiles.Tile::first).toList());
        model.addAttribute("more", all.stream().filter(tile -> !tile.first()).toList());
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("out", out != null);
        model.addAttribute("set", set != null);
        model.addAttribute("nowhere", nowhere != null);
        return "security/sign-in";
    }
}
