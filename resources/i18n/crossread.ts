<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>About</name>
    <message>
        <source>About Crossread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources side by side, with what they share. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, made of the parts below by many hands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me the project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename the comparison…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export PDF report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document &amp;properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that mean the &amp;same…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll both &amp;together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Documents and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topics and judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;fewer links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;more links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as many links as &amp;Crossread chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the whole &amp;passage, or the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;lation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw a link between the selections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move this link drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a to&amp;pic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lin&amp;k again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Crossread and its licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>There is no display to open a window on. Use the command line instead, such as “crossread report LEFT RIGHT -o OUT.pdf”; “crossread --help” lists what it can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs libraries that are not installed ({library}): on Debian or Ubuntu type “sudo apt install {packages}”; the command line works without them, see “crossread --help”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossread projects (*.crossread)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word or words:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Assembly</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (reading only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – Crossread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonsModel</name>
    <message numerus="yes">
        <source>%n judged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Curator</name>
    <message>
        <source>No side has “{terms}”, so there is nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the left side has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the right side has it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CutOffSlider</name>
    <message>
        <source>How many links are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many links as Crossread chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{links}, as many as Crossread chose. Fewer: F, more: M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{links} from a score of {score} on. Fewer: F, more: M.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentProperties</name>
    <message>
        <source>Document properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2023-08-09, 2023-08 or 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessed from the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another encoding reads the file again as a new document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date as 2023-08-09, 2023-08 or 2023.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Drop the second document here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both share is shown as soon as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the second document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the second document (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>score {score:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Rename the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found on either side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both panes (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both   Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was looked for (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found on the left and on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Ribbons between the two texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>This project is open for reading only. Save it under another name to add documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Importing %n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n documents were added, and the first two compared. To compare others, select two of them in the list on the left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” was added to the documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is one of the documents already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are the same document: all of it is shared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Judge</name>
    <message>
        <source>To draw a link, select a passage in the left pane and one in the right pane first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only links drawn by hand can be removed. Reject this one instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only: nothing you do is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LicenceView</name>
    <message>
        <source>Find a part or a licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings of the list of parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a part to read its licence (↑, ↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules of Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries in these modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rust crates in these modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No licence stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{licence}, chosen from: {offered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It brings no text of its licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDetail</name>
    <message>
        <source>Click a highlight, or press J, to judge a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this link (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject this link (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this link as unsure (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge the whole passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept, reject and unsure are for all links of the passage, in one step (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two passages are to each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note on this link, stored as you type (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous link (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next link (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing shared was found. To draw a link by hand, select a passage on each side and press L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link {place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n link(s) of this passage</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkTeller</name>
    <message>
        <source>Link on {topic}, {verdict}. The other side says: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Linker</name>
    <message>
        <source>Linked by words alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading for meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>No link passes the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links of this comparison (J next, K previous)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show links by verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no links.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Something went wrong inside Crossread. Your work is stored; what happened is written in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>Names of this group, with = between</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Link again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names are stored. They count from the next time the texts are linked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewTopicDialog</name>
    <message>
        <source>Add a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the topic is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that show the topic, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embassy, ambassador, consulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are found on both sides as whole words, whatever their case, accents and endings. A link belongs to the topic where both its passages have one of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneFrame</name>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {side} side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Crossread cannot write to its folder {folder}, so settings and projects without a name of their own last only until the computer restarts: save what you want to keep elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossread cannot write to its folder {folder}, so settings are not kept, and documents can be added only to a project that lies elsewhere: open one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectRow</name>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw {name} away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SameNames</name>
    <message>
        <source>Names that mean the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One group a row: PRC = China = Beijing. F2 or a double click writes in a row, Del removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this group of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one group of names a row, with = between, such as PRC = China = Beijing. Names of one group are linked as one name. What stands in grey was joined by Crossread itself; writing in such a row makes it yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names}, found by Crossread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined by Crossread itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” stands alone: write what it means after an = sign.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only. Save it under another name to work on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two documents to compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two documents selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two to compare them, or drag one onto a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Link again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link again, now with meaning (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) set aside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a PDF report (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both texts scroll together (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each text scrolls by itself (F7)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicCommands</name>
    <message>
        <source>Add a term to “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicDelegate</name>
    <message>
        <source>Name of topic {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return stores the name, Escape leaves it as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicMenus</name>
    <message>
        <source>Topic {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;term…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “{label}” again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter}: {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge the %n chosen topics into this one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Merge &amp;into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden topics (%n)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsModel</name>
    <message>
        <source>Added by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer found by the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic {letter}: {label}. {left} times on the left, {right} on the right; {links}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{topic} Chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsPanel</name>
    <message>
        <source>Topics both speak of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see the links of one topic, Ctrl+click for several. F2 renames a topic, Del hides it, and the menu key offers more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the links of all topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic by its name and words (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a hidden topic again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic was found on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what both share…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources side by side, with what they share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop two documents here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, Markdown, HTML, Word or PDF. They stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose documents (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Near copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mutual best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is the other&apos;s best counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer found by the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs in a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs in a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n link(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n page(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage of %n link(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n word(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n blank(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n gap(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{passage}, {verdict}. Left: {left} Right: {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {verdict}. Left: {left} Right: {right}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
