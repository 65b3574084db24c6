import { all, holds, is, lacks } from '../conditions.ts'
import { holdsPersonalOrPaymentData } from '../facts.ts'
import { serverFunctions } from '../questions/data.ts'
import { othersRecords, passwordGate, specialRights } from '../questions/logins.ts'
import type { Rule } from '../risk.ts'

export const PERMISSION_RISKS: readonly Rule[] = [
  {
    id: 'records-of-others-open',
    area: 'permissions',
    severity: 'high',
    severityBecause: 'Anybody with an account can reach what belongs to others.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'your app keeps people’s details or takes their payments.',
      },
    ],
    appliesWhen: all(othersRecords.askedWhen, lacks(othersRecords, 'nothing-personal')),
    when: is(othersRecords, 'visible'),
    title: 'One person can open what belongs to another',
    titleUnknown: 'Nobody has tried to open one account’s records from another',
    titleFine: 'One person can’t open what belongs to another',
    action: 'Check the owner of every record',
    why: 'With this gap, a copied or changed address is enough to read other people’s records. It is a kind of broken access control, the first entry in OWASP’s 2025 list of web security risks.',
    check:
      'Make two test accounts. Create something in the first and copy its address. Open it in the second, in another browser, and try to change it. Both should be refused. Use only accounts of your own.',
    fix: 'Each time somebody asks for a record, the server or the database checks that it belongs to them, and refuses if it doesn’t. A long, random address does not replace this check.',
    who: 'developer',
    effort: '1 to 3 days',
    prompt:
      'For every page and request that reads or changes a record, tell me where the app checks whose it is. List those without a check. Plan the check on the server or in the database, not in the page. Wait for my yes. Then add only these checks, delete no data, try each with a second test account, and list what changed.',
    references: ['api-1', 'owasp-a01', 'asvs-8.2.2', 'cwe-639', 'cheatsheet-authorization'],
  },
  {
    id: 'checks-only-in-page',
    area: 'permissions',
    severity: 'high',
    severityBecause: 'Getting past a check in the page takes no more than a browser.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'behind it are people’s details or their payments.',
      },
    ],
    appliesWhen: all(specialRights.askedWhen, lacks(specialRights, 'none-exist')),
    when: is(specialRights, 'hidden'),
    doubtCountedIn: 'role-can-be-edited',
    title: 'Admin or paid parts are only hidden, not locked',
    titleUnknown: 'Nobody has checked whether admin or paid parts are locked',
    titleFine: 'Parts for some people only don’t rely on being hidden',
    action: 'Check rights on the server, not in the page',
    why: 'A page runs on the visitor’s own device, where everything in it can be read and changed. A hidden button or a secret address only stops those who don’t look.',
    check:
      'Make a fresh account, paste the address of your admin page, and watch whether data arrives. Then press F12, open “Sources” and search all files for your admin password. “isAdmin” there is fine if the server checks too.',
    fix: 'Let the server or the database check who is asking, before it sends admin data or does admin work. The button may stay hidden as well. Replace any password that stands in the page.',
    who: 'developer',
    effort: '1 to 3 days',
    prompt:
      'List each admin, staff or paid feature and where its permission is checked: page, server or database. Where only the page checks, plan a check on the server or in the database, and take any password out of the page’s code. Wait for my yes. Then change only this, delete no data, test as an ordinary account, and list what changed.',
    references: ['asvs-8.3.1', 'api-5', 'owasp-a01', 'cwe-602', 'cheatsheet-authorization'],
  },
  {
    id: 'anyone-becomes-staff',
    area: 'permissions',
    severity: 'high',
    severityBecause: 'Signing up is enough to get the rights of staff or of paying customers.',
    appliesWhen: all(specialRights.askedWhen, lacks(specialRights, 'none-exist')),
    when: is(specialRights, 'open'),
    doubtCountedIn: 'role-can-be-edited',
    title: 'A new account gets into the admin, staff or paid parts',
    titleUnknown: 'Nobody has tried the admin or paid parts with a fresh account',
    titleFine: 'A fresh account doesn’t get into admin, staff or paid parts',
    action: 'Close the staff area to fresh accounts',
    why: 'If every new account can open these parts, a stranger only has to sign up. Then they can do what your staff do, such as see all people and settings, or get for nothing what others pay for.',
    check:
      'Sign up with a new address. Paste the addresses of your admin, staff and paid pages. You should be refused, or see a page without data. Remove the test account afterwards.',
    fix: 'Look through your accounts. If only people you know should get in, close sign-up and invite them. A developer then keeps roles and plans where people can’t change their own, and checks both on the server.',
    who: 'you-then-developer',
    effort: '15 minutes, then a developer’s day',
    prompt:
      'Show me how an account becomes admin, staff or paying, and list the accounts with such rights. Plan this: new accounts start with ordinary rights, only an admin or a real payment adds more, and the server or the database checks it each time. Wait for my yes. Then change only this, delete nothing, and list what changed.',
    references: ['api-5', 'owasp-a01', 'cwe-269', 'cwe-306', 'cheatsheet-authorization'],
  },
  {
    id: 'role-can-be-edited',
    area: 'permissions',
    severity: 'high',
    severityBecause: 'An account that can make itself admin can reach whatever an admin can.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'your app keeps people’s details or takes their payments.',
      },
    ],
    appliesWhen: all(specialRights.askedWhen, lacks(specialRights, 'none-exist')),
    when: is(specialRights, 'role-editable'),
    title: 'People can change their own role or plan',
    titleUnknown: 'Nobody has checked whether people can change their own role',
    // Being refused with a fresh account doesn't prove that the role can't be edited.
    titleFine: 'There is no sign that people can change their own role or plan',
    action: 'Keep roles where only admins can change them',
    why: 'If “admin” or “plan” is kept in the profile that people edit, they may be able to change it too, even if no form shows it. Then they have admin rights, or a plan that nobody paid for.',
    check:
      'Ask your builder: “Where are role and plan kept, and can people change their own, even without the form?” In Supabase, people can edit user_metadata, so no rule should trust it. A field only admins can write is fine.',
    fix: 'Keep role and plan out of the profile, in a place where only an admin or your server can write. Let every check read them there. Then look through who is admin now.',
    who: 'developer',
    effort: '1 to 2 days',
    prompt:
      'Where are role, admin rights and plan stored, and who can change each, also without the form? If people can change their own, plan to move them where only the server or an admin can write, and let every check read them there. List who is admin now. Wait for my yes. Then change only this, delete nothing, and list what changed.',
    references: ['api-3', 'cwe-915', 'lint-0015', 'asvs-8.2.3', 'cwe-269'],
  },
  {
    id: 'open-server-functions',
    area: 'permissions',
    severity: 'high',
    severityBecause: 'A stranger can use the server’s own rights, without any account.',
    raisedBy: [
      {
        when: holds(holdsPersonalOrPaymentData),
        because: 'your app keeps people’s details or takes their payments.',
      },
    ],
    appliesWhen: all(serverFunctions.askedWhen, lacks(serverFunctions, 'none')),
    when: is(serverFunctions, 'some-open'),
    title: 'Parts of your server answer to anybody who calls',
    titleUnknown: 'Nobody has checked who may call the functions on your server',
    titleFine: 'Each function on your server checks who is calling',
    action: 'Make each function check who is calling',
    why: 'A function is a piece of server code with its own address. If it doesn’t check who is calling, strangers can read, change or send things through it, without your pages or their login.',
    check:
      'Ask your builder: “Which functions or API routes work without being signed in? List each and say why.” Supabase: look for verify_jwt = false. Messages from a payment service may come in, if the code checks their signature.',
    fix: 'Each function first checks who is calling, then whether that person may do this. Where another service calls, it checks that service’s signature instead. Switch off functions that nobody uses.',
    who: 'developer',
    effort: '1 to 2 days',
    prompt:
      'List every server function and API route: what it does, and whether it checks who is calling and what they may do. Where it doesn’t, plan that check inside it. For calls from other services, such as payments, check the signature. Wait for my yes. Then change only this, delete nothing, test signed out, and list what changed.',
    references: ['api-5', 'api-2', 'owasp-a01', 'cwe-306', 'asvs-8.2.1'],
  },
  {
    id: 'password-checked-in-page',
    area: 'permissions',
    severity: 'medium',
    severityBecause: 'Anybody who looks gets in, but one shared password seldom guards much.',
    appliesWhen: passwordGate.askedWhen,
    when: is(passwordGate, 'page'),
    title: 'The shared password stands in the page’s own code',
    titleUnknown: 'Nobody knows what checks the password that everybody shares',
    titleFine: 'The shared password doesn’t stand in the page’s code',
    action: 'Let the hosting check the shared password',
    why: 'If the page itself checks the password, it carries the password or a test for it, and often the hidden content too. Anybody who opens its code can read that, or walk around the check.',
    check:
      'Press F12, open “Sources” and search all files for the password. If you find it, the page checks it. If you set it in your hosting or builder, or if the pages are encrypted, you are fine.',
    fix: 'Use the password protection of your hosting or builder. Or have the pages encrypted, so that only the password unlocks them. Then choose a new password, because the old one may be known.',
    who: 'you',
    effort: 'About 30 minutes',
    prompt:
      'What checks the shared password here, and does the password or the protected content reach the browser before it is typed? If so, plan to use the hosting’s password protection or encrypted pages. Wait for my yes. Then change only this, keep the content as it is, list what changed, and tell me how to set a new password.',
    references: ['asvs-8.3.1', 'owasp-a01', 'cwe-602', 'cheatsheet-authorization'],
  },
]
