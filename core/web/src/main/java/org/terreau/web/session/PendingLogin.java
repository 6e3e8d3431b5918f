package org.terreau.web.session;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A sign-in under way in one tab.
 *
 * @param state names it in the addresses between the provider and us
 * @param nonce must come back in the ID token
 * @param verifier proves to the provider that the code is redeemed by who asked for it (PKCE)
 * @param goOn where the person was
 */
record PendingLogin(State state, Nonce nonce, CodeVerifier verifier, ReturnPath goOn) {

    static PendingLogin to(ReturnPath goOn) {
        return new PendingLogin(new State(), new Nonce(), new CodeVerifier(), goOn);
    }
}
