/** Pages as files, to be taken away and brought in. */
package org.terreau.transfer;
