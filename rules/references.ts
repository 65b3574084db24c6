/** A page a developer can open to read more than a report has room for. */
export interface Reference {
  readonly label: string
  readonly url: string
}

const owasp = (page: string, name: string): Reference => ({
  label: `OWASP Top 10:2025, ${page.slice(0, 3)} ${name}`,
  url: `https://owasp.org/Top10/2025/${page}/`,
})

const api = (number: number, page: string, name: string): Reference => ({
  label: `OWASP API Security Top 10 2023, API${number} ${name}`,
  url: `https://owasp.org/API-Security/editions/2023/en/${page}/`,
})

const ASVS_CHAPTERS = {
  2: '0x11-V2-Validation-and-Business-Logic',
  6: '0x15-V6-Authentication',
  8: '0x17-V8-Authorization',
  11: '0x20-V11-Cryptography',
  13: '0x22-V13-Configuration',
  14: '0x23-V14-Data-Protection',
  15: '0x24-V15-Secure-Coding-and-Architecture',
  16: '0x25-V16-Security-Logging-and-Error-Handling',
} as const

// Links to the released text, because its numbers are renumbered from edition to edition.
const asvs = (
  number: string,
  chapter: keyof typeof ASVS_CHAPTERS,
  section: string,
  name: string,
): Reference => ({
  label: `OWASP ASVS 5.0.0, ${number} ${name}`,
  url: `https://github.com/OWASP/ASVS/blob/v5.0.0_release/5.0/en/${ASVS_CHAPTERS[chapter]}.md${
    section === '' ? '' : `#${section}`
  }`,
})

const cwe = (number: number, name: string): Reference => ({
  label: `CWE-${number} ${name}`,
  url: `https://cwe.mitre.org/data/definitions/${number}.html`,
})

/** The page's name and the lint's own name differ for one of them. */
const lint = (page: string, name = page.slice(5)): Reference => ({
  label: `Supabase Security Advisor, lint ${page.slice(0, 4)} ${name}`,
  url: `https://supabase.com/docs/guides/database/database-linter?lint=${page}`,
})

const llm = (page: string, name: string): Reference => ({
  label: `OWASP Top 10 for LLM Applications 2025, ${page.slice(0, 5)} ${name}`,
  url: `https://github.com/OWASP/www-project-top-10-for-large-language-model-applications/blob/main/2_0_vulns/${page}.md`,
})

const cheatSheet = (page: string, name: string): Reference => ({
  label: `OWASP Cheat Sheet, ${name}`,
  url: `https://cheatsheetseries.owasp.org/cheatsheets/${page}_Cheat_Sheet.html`,
})

export const REFERENCES = {
  'owasp-a01': owasp('A01_2025-Broken_Access_Control', 'Broken Access Control'),
  'owasp-a03': owasp('A03_2025-Software_Supply_Chain_Failures', 'Software Supply Chain Failures'),
  'owasp-a04': owasp('A04_2025-Cryptographic_Failures', 'Cryptographic Failures'),
  'owasp-a05': owasp('A05_2025-Injection', 'Injection'),
  'owasp-a06': owasp('A06_2025-Insecure_Design', 'Insecure Design'),
  'owasp-a07': owasp('A07_2025-Authentication_Failures', 'Authentication Failures'),
  'owasp-a08': owasp(
    'A08_2025-Software_or_Data_Integrity_Failures',
    'Software or Data Integrity Failures',
  ),
  'owasp-a09': owasp(
    'A09_2025-Security_Logging_and_Alerting_Failures',
    'Security Logging and Alerting Failures',
  ),
  'owasp-next-steps': {
    label: 'OWASP Top 10:2025, Next Steps (resilience, trust in AI-generated code)',
    url: 'https://owasp.org/Top10/2025/X01_2025-Next_Steps/',
  },

  'api-1': api(1, '0xa1-broken-object-level-authorization', 'Broken Object Level Authorization'),
  'api-2': api(2, '0xa2-broken-authentication', 'Broken Authentication'),
  'api-3': api(
    3,
    '0xa3-broken-object-property-level-authorization',
    'Broken Object Property Level Authorization',
  ),
  'api-4': api(4, '0xa4-unrestricted-resource-consumption', 'Unrestricted Resource Consumption'),
  'api-5': api(
    5,
    '0xa5-broken-function-level-authorization',
    'Broken Function Level Authorization',
  ),
  'api-6': api(
    6,
    '0xa6-unrestricted-access-to-sensitive-business-flows',
    'Unrestricted Access to Sensitive Business Flows',
  ),
  'asvs-2.2.2': asvs('2.2.2', 2, 'v22-input-validation', 'Input Validation'),
  'asvs-2.4.1': asvs('2.4.1', 2, 'v24-anti-automation', 'Anti-automation'),
  'asvs-6.2': asvs('6.2', 6, 'v62-password-security', 'Password Security'),
  'asvs-6.3.1': asvs(
    '6.3.1',
    6,
    'v63-general-authentication-security',
    'General Authentication Security',
  ),
  'asvs-6.3.3': asvs(
    '6.3.3',
    6,
    'v63-general-authentication-security',
    'General Authentication Security',
  ),
  'asvs-8.2.1': asvs(
    '8.2.1',
    8,
    'v82-general-authorization-design',
    'General Authorization Design',
  ),
  'asvs-8.2.2': asvs(
    '8.2.2',
    8,
    'v82-general-authorization-design',
    'General Authorization Design',
  ),
  'asvs-8.2.3': asvs(
    '8.2.3',
    8,
    'v82-general-authorization-design',
    'General Authorization Design',
  ),
  'asvs-8.3.1': asvs(
    '8.3.1',
    8,
    'v83-operation-level-authorization',
    'Operation Level Authorization',
  ),
  'asvs-11.4.2': asvs(
    '11.4.2',
    11,
    'v114-hashing-and-hash-based-functions',
    'Hashing and Hash-based Functions',
  ),
  'asvs-13.3.1': asvs('13.3.1', 13, 'v133-secret-management', 'Secret Management'),
  'asvs-14.2': asvs('14.2', 14, 'v142-general-data-protection', 'General Data Protection'),
  'asvs-14.2.7': asvs('14.2.7', 14, 'v142-general-data-protection', 'General Data Protection'),
  'asvs-15.2.1': asvs(
    '15.2.1',
    15,
    'v152-security-architecture-and-dependencies',
    'Security Architecture and Dependencies',
  ),
  'asvs-15.2.3': asvs(
    '15.2.3',
    15,
    'v152-security-architecture-and-dependencies',
    'Security Architecture and Dependencies',
  ),
  'asvs-16.3.4': asvs('16.3.4', 16, 'v163-security-events', 'Security Events'),

  'cwe-79': cwe(79, 'Cross-site Scripting'),
  'cwe-89': cwe(89, 'SQL Injection'),
  'cwe-256': cwe(256, 'Plaintext Storage of a Password'),
  'cwe-269': cwe(269, 'Improper Privilege Management'),
  'cwe-287': cwe(287, 'Improper Authentication'),
  'cwe-306': cwe(306, 'Missing Authentication for Critical Function'),
  'cwe-307': cwe(307, 'Improper Restriction of Excessive Authentication Attempts'),
  'cwe-308': cwe(308, 'Use of Single-factor Authentication'),
  'cwe-345': cwe(345, 'Insufficient Verification of Data Authenticity'),
  'cwe-347': cwe(347, 'Improper Verification of Cryptographic Signature'),
  'cwe-359': cwe(359, 'Exposure of Private Personal Information to an Unauthorized Actor'),
  'cwe-472': cwe(472, 'External Control of Assumed-Immutable Web Parameter'),
  'cwe-522': cwe(522, 'Insufficiently Protected Credentials'),
  'cwe-540': cwe(540, 'Inclusion of Sensitive Information in Source Code'),
  'cwe-548': cwe(548, 'Exposure of Information Through Directory Listing'),
  'cwe-552': cwe(552, 'Files or Directories Accessible to External Parties'),
  'cwe-602': cwe(602, 'Client-Side Enforcement of Server-Side Security'),
  'cwe-639': cwe(639, 'Authorization Bypass Through User-Controlled Key'),
  'cwe-653': cwe(653, 'Improper Isolation or Compartmentalization'),
  'cwe-770': cwe(770, 'Allocation of Resources Without Limits or Throttling'),
  'cwe-778': cwe(778, 'Insufficient Logging'),
  'cwe-798': cwe(798, 'Use of Hard-coded Credentials'),
  'cwe-799': cwe(799, 'Improper Control of Interaction Frequency'),
  'cwe-807': cwe(807, 'Reliance on Untrusted Inputs in a Security Decision'),
  'cwe-862': cwe(862, 'Missing Authorization'),
  'cwe-863': cwe(863, 'Incorrect Authorization'),
  'cwe-915': cwe(
    915,
    'Improperly Controlled Modification of Dynamically-Determined Object Attributes',
  ),
  'cwe-916': cwe(916, 'Use of Password Hash With Insufficient Computational Effort'),
  'cwe-1104': cwe(1104, 'Use of Unmaintained Third Party Components'),
  'cwe-1395': cwe(1395, 'Dependency on Vulnerable Third-Party Component'),

  'lint-0013': lint('0013_rls_disabled_in_public'),
  'lint-0015': lint('0015_rls_references_user_metadata'),
  'lint-0024': lint('0024_permissive_rls_policy', 'rls_policy_always_true'),
  'lint-0025': lint('0025_public_bucket_allows_listing'),
  'llm-01': llm('LLM01_PromptInjection', 'Prompt Injection'),
  'llm-06': llm('LLM06_ExcessiveAgency', 'Excessive Agency'),
  'llm-10': llm('LLM10_UnboundedConsumption', 'Unbounded Consumption'),

  'cheatsheet-authorization': cheatSheet('Authorization', 'Authorization'),
  'cheatsheet-passwords': cheatSheet('Password_Storage', 'Password Storage'),
  'cheatsheet-mfa': cheatSheet('Multifactor_Authentication', 'Multifactor Authentication'),
  'cheatsheet-payments': cheatSheet(
    'Third_Party_Payment_Gateway_Integration',
    'Third Party Payment Gateway Integration',
  ),
  'supabase-production': {
    label: 'Supabase, Production Checklist',
    url: 'https://supabase.com/docs/guides/deployment/going-into-prod',
  },
  'supabase-backups': {
    label: 'Supabase, Database Backups',
    url: 'https://supabase.com/docs/guides/platform/backups',
  },
  'supabase-keys': {
    label: 'Supabase, Understanding API keys',
    url: 'https://supabase.com/docs/guides/api/api-keys',
  },
  'firebase-insecure-rules': {
    label: 'Firebase, Avoid insecure rules',
    url: 'https://firebase.google.com/docs/rules/insecure-rules',
  },
  'stripe-fulfilment': {
    label: 'Stripe, Fulfil orders',
    url: 'https://docs.stripe.com/checkout/fulfillment?payment-ui=embedded-page',
  },
  'ico-breach': {
    label: 'ICO (UK), Report a breach',
    url: 'https://ico.org.uk/global/privacy-notice/report-a-breach-all-controllers/',
  },
  'github-pages-limits': {
    label: 'GitHub Docs, GitHub Pages limits',
    url: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  'mdn-browser-storage': {
    label: 'MDN, Storage quotas and eviction criteria (what a browser keeps, and until when)',
    url: 'https://developer.mozilla.org/en-US/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria',
  },
  'gitguardian-2026': {
    label: 'GitGuardian 2026, secrets on public GitHub (as quoted by Rocking Tech)',
    url: 'https://rockingtech.co.uk/blog/ai-generated-code-security-what-we-find',
  },
  'patchstack-2026': {
    label: 'Patchstack 2026, holes in WordPress plugins (as quoted by Candid Creative)',
    url: 'https://candidcreative.ca/kb/patchstack-91pct-vulns-in-plugins-2026',
  },
  'appwrite-passwords': {
    label: 'Appwrite, Goodbye plaintext passwords (the 2024 Firebase leak)',
    url: 'https://appwrite.io/blog/post/goodbye-plaintext-passwords',
  },
  'supabase-tables': {
    label: 'Supabase, Tables and data',
    url: 'https://supabase.com/docs/guides/database/tables',
  },
  'supabase-lovable': {
    label: 'Supabase blog, Lovable Cloud (29 September 2025)',
    url: 'https://supabase.com/blog/lovable-cloud-launch',
  },
  'supabase-lovable-ownership': {
    label: 'Supabase community, who owns a Lovable Cloud project (a user’s question)',
    url: 'https://github.com/orgs/supabase/discussions/43453',
  },
  'lovable-secrets': {
    label: 'Lovable, Secrets',
    url: 'https://docs.lovable.dev/features/secrets',
  },
  'lovable-security': {
    label: 'Lovable, Security',
    url: 'https://docs.lovable.dev/features/security',
  },
  'lovable-security-view': {
    label: 'Lovable, Security view',
    url: 'https://docs.lovable.dev/features/security-view',
  },
  'lovable-cve': {
    label: 'CVE-2025-48757 (disputed by Lovable)',
    url: 'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/2025/48xxx/CVE-2025-48757.json',
  },
  'bolt-supabase': {
    label: 'Bolt, Supabase',
    url: 'https://support.bolt.new/integrations/supabase',
  },
  'bolt-tables': {
    label: 'Bolt, Database tables',
    url: 'https://support.bolt.new/bolt-cloud/database/tables',
  },
  'bolt-security': {
    label: 'Bolt, Database security settings',
    url: 'https://support.bolt.new/bolt-cloud/database/security',
  },
  'bolt-secrets': {
    label: 'Bolt, Database secrets settings',
    url: 'https://support.bolt.new/cloud/database/secrets',
  },
  'replit-database': {
    label: 'Replit, Production databases',
    url: 'https://docs.replit.com/cloud-services/storage-and-databases/production-databases',
  },
  'replit-secrets': {
    label: 'Replit, Secrets',
    url: 'https://docs.replit.com/replit-workspace/workspace-features/secrets',
  },
  'replit-security': {
    label: 'Replit, Vibe code securely',
    url: 'https://docs.repl.it/tutorials/vibe-code-securely',
  },
  'v0-variables': {
    label: 'v0, Environment variables',
    url: 'https://v0.app/docs/api/v2/guides/environment-variables',
  },
  'v0-integrations': {
    label: 'v0, integrations (as described by DeepWiki)',
    url: 'https://deepwiki.com/x1xhlol/system-prompts-and-models-of-ai-tools/4.1.6-integration-ecosystem-and-environment-variables',
  },
  'vercel-supabase': {
    label: 'Vercel, Supabase integration',
    url: 'https://www.vercel.com/integrations/supabase',
  },
  'base44-permissions': {
    label: 'Base44, Managing security settings',
    url: 'https://docs.base44.com/Setting-up-your-app/Managing-security-settings.md',
  },
  'base44-permissions-2025': {
    label: 'Base44, Managing security settings (older guide)',
    url: 'https://base44.mintlify.app/Guides/Managing-security-settings',
  },
  'base44-scan': {
    label: 'Base44, Running a security scan',
    url: 'https://docs.base44.com/Setting-up-your-app/running-a-security-scan',
  },
  'firebase-sdk': {
    label: 'Firebase, the address its browser code calls',
    url: 'https://github.com/firebase/firebase-js-sdk/blob/main/packages/firestore/src/lite-api/components.ts',
  },
  'bubble-data': {
    label: 'Bubble, Data tab',
    url: 'https://manual.bubble.io/help-guides/getting-started/navigating-the-bubble-editor/tabs-and-sections/data-tab',
  },
  'bubble-privacy': {
    label: 'Bubble, Protecting data with privacy rules',
    url: 'https://manual.bubble.io/help-guides/data/the-database/protecting-data-with-privacy-rules.md',
  },
  'bubble-api': {
    label: 'Bubble, The Data API',
    url: 'https://manual.bubble.io/~/changes/1101/core-resources/api/the-bubble-api/the-data-api',
  },
  'flutterflow-supabase': {
    label: 'FlutterFlow, Supabase setup',
    url: 'https://docs.flutterflow.io/integrations/supabase/setup.md',
  },
  'flutterflow-rls': {
    label: 'FlutterFlow, Supabase and row-level security',
    url: 'https://docs.flutterflow.io/data-and-backend/supabase',
  },
  'flutterflow-rules': {
    label: 'FlutterFlow, Firestore rules',
    url: 'https://docs.flutterflow.io/integrations/database/cloud-firestore/firestore-rules',
  },
  'softr-restrictions': {
    label: 'Softr, Global data restrictions',
    url: 'https://docs.softr.io/user-groups-and-permissions/3oA6AaFzUiePs2sW2TpYrF/global-data-restrictions/3kH6DuUvRNVztnGzAJoiL8',
  },
  'softr-linked-tables': {
    label: 'Softr community, Global record restrictions',
    url: 'https://community.softr.io/t/global-record-restrictions/7213',
  },
  'weweb-backend': {
    label: 'WeWeb, Intro to the Data & API',
    url: 'https://docs.weweb.io/database-and-apis/',
  },
  'weweb-access': {
    label: 'WeWeb, Securing table views and APIs',
    url: 'https://docs.weweb.io/quick-guides/securing-apis.html',
  },
  'weweb-roles': {
    label: 'WeWeb, Managing roles',
    url: 'https://docs.weweb.io/database-and-apis/auth/managing-roles.html',
  },
  'weweb-secrets': {
    label: 'WeWeb, Environment variables',
    url: 'https://docs.weweb.io/database-and-apis/environment-variables.html',
  },
  'weweb-supabase': {
    label: 'WeWeb, Choose how to use Supabase',
    url: 'https://docs.weweb.io/integrations/supabase/choose-how-to-use-supabase.html',
  },
  'weweb-pages': {
    label: 'WeWeb, Private pages',
    url: 'https://docs.weweb.io/pages/private-pages.html',
  },
  'weweb-ai': {
    label: 'WeWeb, AI modes',
    url: 'https://docs.weweb.io/weweb-ai/ai-modes.html',
  },
  'airtable-sdk': {
    label: 'Airtable, the address its browser code calls',
    url: 'https://github.com/Airtable/airtable.js/blob/master/src/airtable.ts',
  },
  'wix-security': {
    label: 'Wix, Security best practices',
    url: 'https://dev.wix.com/docs/develop-websites/articles/best-practices/security-best-practices.md',
  },
  'wordpress-menu': {
    label: 'WordPress, the menu of its admin pages',
    url: 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-admin/menu.php',
  },
  'shopify-security': {
    label: 'Shopify, security (as quoted by API Evangelist)',
    url: 'https://raw.githubusercontent.com/api-evangelist/shopify/refs/heads/main/security/shopify-trust-center.yml',
  },
} as const satisfies Readonly<Record<string, Reference>>

export type ReferenceId = keyof typeof REFERENCES
