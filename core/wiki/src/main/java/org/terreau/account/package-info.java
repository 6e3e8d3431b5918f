/** Who signs in, and what they do in the programme. */
package org.terreau.account;
