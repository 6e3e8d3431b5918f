<#-- Says what an account is for, and leads back to what needs none. -->
<#macro content>
<div class="reading">
  <p>${msg("readingIsOpen")}</p>
  <#if (client.baseUrl)?has_content>
  <p><a href="${client.baseUrl}">${msg("backToReading")}</a></p>
  </#if>
</div>
</#macro>
